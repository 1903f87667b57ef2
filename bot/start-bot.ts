import { fileURLToPath } from 'node:url';
import { openKnowledge } from '#core/knowledge/open-knowledge.ts';
import type { Deps } from '#core/platform/deps.ts';
import type { Env } from '#core/platform/env.ts';
import type { Model } from '#core/platform/model.ts';
import { readSettings } from '#core/settings/store.ts';
import { mountDirectLine } from './channels/direct-line/channel.ts';
import { visitorStore } from './channels/direct-line/visitor-store.ts';
import { conversationPort } from './conversation-port.ts';
import { parseOrigins } from './http/cors.ts';
import { mountApi } from './routes/api.ts';
import { createHttpServer } from './server.ts';
import { runTurn } from './turn/run-turn.ts';
import { startTurnPump } from './turn/turn-pump.ts';

const PAGES = fileURLToPath(new URL('../console/dist', import.meta.url));

export type BotSettings = Pick<
  Env,
  | 'PORT'
  | 'HOST'
  | 'TRUST_PROXY'
  | 'PUBLIC_URL'
  | 'DIRECT_LINE_SECRET'
  | 'SIGNING_KEY'
  | 'CHAT_SITE_KEY'
  | 'CHAT_ORIGINS'
>;

export interface Bot {
  port: number;
  close(): Promise<void>;
}

/** One bot process: the channels, the console's API and pages, and the turns. Any number may run side by side. */
export async function startBot(deps: Deps, model: Model | undefined, settings: BotSettings): Promise<Bot> {
  const { db, live, clock, log } = deps;
  const knowledge = await openKnowledge(deps);
  const turnDeps = { ...deps, model, knowledge };
  const pump = startTurnPump({ db, clock, log, run: (claim) => runTurn(turnDeps, claim) });
  const ready = () =>
    db.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );
  const chatFrameAncestors = parseOrigins(settings.CHAT_ORIGINS);
  const http = await createHttpServer({ log, ready, pagesFolder: PAGES, chatFrameAncestors });
  const conversations = conversationPort(deps, (conversationId) => pump.kick(conversationId));
  const directLine = mountDirectLine(http, {
    conversations,
    visitors: visitorStore({ db, clock }),
    info: async () => {
      const { companyNames, retentionMonths, hotline } = await readSettings(db);
      return { companyNames, retentionMonths, hotline };
    },
    live,
    clock,
    log,
    secret: settings.DIRECT_LINE_SECRET,
    signingKey: settings.SIGNING_KEY,
    siteKey: settings.CHAT_SITE_KEY,
    chatOrigins: settings.CHAT_ORIGINS,
    publicUrl: settings.PUBLIC_URL,
    trustProxy: settings.TRUST_PROXY,
  });
  mountApi({ ...http, deps, knowledge, secureCookies: settings.PUBLIC_URL?.startsWith('https:') ?? false });
  const port = await http.listen(settings.PORT, settings.HOST);
  return {
    port,
    close: async () => {
      directLine.close();
      await http.close();
      await pump.close();
      knowledge.close();
    },
  };
}
