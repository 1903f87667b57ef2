import type { Server } from 'restify';
import type { Knowledge } from '#core/knowledge/open-knowledge.ts';
import type { Deps } from '#core/platform/deps.ts';
import type { AttachmentPort } from '../channels/ports.ts';
import type { Route } from '../http/route.ts';
import type { UpgradeRouter } from '../http/upgrade.ts';

/** What a route needs. */
export interface Api {
  server: Server;
  route: Route;
  upgrade: UpgradeRouter;
  deps: Deps;
  knowledge: Knowledge;
  secureCookies: boolean;
  attachments: AttachmentPort;
  /** Signs links to certificates; left out, none can be read by a link. */
  signingKey?: string | undefined;
}
