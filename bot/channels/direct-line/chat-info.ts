import type { Server } from 'restify';
import type { LocalizedText } from '#core/contract/language.ts';
import { ok } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';

/** What the chat's page tells of us before anything is said. */
export interface ChatInfo {
  companyNames: LocalizedText;
  /** How long a conversation is kept. */
  retentionMonths: number;
  /** Empty where there is none. */
  hotline: string;
}

/** `GET /chat/info`: public, the same for everyone. */
export function mountChatInfo(server: Server, route: Route, info: () => Promise<ChatInfo>): void {
  server.get(
    '/chat/info',
    route(async () => ok(await info(), { 'cache-control': 'public, max-age=60' })),
  );
}
