import { fileURLToPath } from 'node:url';
import { documentLinks } from '#core/access/document-links.ts';
import type { Channel } from '#core/contract/vocabulary.ts';
import { startCatchUp } from '#core/conversation/catch-up.ts';
import { keepThreads } from '#core/conversation/thread.ts';
import { openCompany } from '#core/customer/company.ts';
import { openKnowledge } from '#core/knowledge/open-knowledge.ts';
import type { Deps } from '#core/platform/deps.ts';
import type { Env } from '#core/platform/env.ts';
import type { Model } from '#core/platform/model.ts';
import { type FileStoreEnv, openFileStore } from '#core/platform/open-file-store.ts';
import { readSettings } from '#core/settings/store.ts';
import { attachmentPort } from './attachment-port.ts';
import { type DirectLineChannel, mountDirectLine } from './channels/direct-line/channel.ts';
import { visitorStore } from './channels/direct-line/visitor-store.ts';
import type { AttachmentPort, ConversationPort } from './channels/ports.ts';
import type { TeamsApp } from './channels/teams/authentication.ts';
import { mountTeams, openTokens } from './channels/teams/channel.ts';
import { type Connector, createConnector } from './channels/teams/connector.ts';
import { consumeTeamsDeliveries } from './channels/teams/deliveries.ts';
import { teamsSignals } from './channels/teams/signals.ts';
import { type Arrived, conversationPort, storedMessages } from './conversation-port.ts';
import { parseOrigins } from './http/cors.ts';
import { mountApi } from './routes/api.ts';
import { createHttpServer, type HttpServer } from './server.ts';
import { teamsPort } from './teams-port.ts';
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
  | 'MICROSOFT_APP_ID'
  | 'MICROSOFT_APP_PASSWORD'
  | 'MICROSOFT_APP_TENANT_ID'
  | 'TEAMS_TENANTS'
  | 'BOT_FRAMEWORK_CLOUD'
> &
  FileStoreEnv;

export interface Bot {
  port: number;
  close(): Promise<void>;
}

/** One bot process: the channels, the console's API and pages, and the turns. Any number may run side by side. */
export async function startBot(deps: Deps, model: Model | undefined, settings: BotSettings): Promise<Bot> {
  const { db, clock, log } = deps;
  const knowledge = await openKnowledge(deps);
  const threads = keepThreads();
  const links = documentLinks(settings.PUBLIC_URL ?? '', settings.SIGNING_KEY, clock.now);
  const app = teamsApp(settings);
  const tokens = app && openTokens(app);
  const connector = tokens && createConnector(tokens);
  const signals = connector && teamsSignals({ db, log, connector });
  const outside = (channel: Channel) => (channel === 'teams' ? signals : undefined);
  const turnDeps = { ...deps, model, knowledge, company: openCompany(db), threads, links, outside };
  const pump = startTurnPump({ db, clock, log, run: (claim) => runTurn(turnDeps, claim) });
  const ready = () =>
    db.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );
  const chatFrameAncestors = parseOrigins(settings.CHAT_ORIGINS);
  const http = await createHttpServer({ log, ready, pagesFolder: PAGES, chatFrameAncestors });
  const arrived: Arrived = (conversationId, turn) =>
    turn === undefined ? pump.kick(conversationId) : pump.take(conversationId, turn);
  const conversations = conversationPort({ ...deps, threads }, arrived);
  const attachments = attachmentPort({ ...deps, files: await openFileStore(settings) });
  const directLine = startDirectLine(http, deps, { conversations, attachments }, settings);
  if (app && tokens) {
    const teams = teamsPort({ ...deps, threads }, arrived);
    mountTeams(http, { app, conversations, teams, attachments, tokens, log });
  }
  const teams = connector && sendToTeams(deps, connector);
  const secureCookies = settings.PUBLIC_URL?.startsWith('https:') ?? false;
  mountApi({ ...http, deps, knowledge, attachments, secureCookies, signingKey: settings.SIGNING_KEY });
  const catchUp = startCatchUp(deps);
  const port = await http.listen(settings.PORT, settings.HOST);
  return {
    port,
    close: async () => {
      directLine.close();
      await http.close();
      await pump.close();
      await catchUp.close();
      await teams?.close();
      knowledge.close();
    },
  };
}

function startDirectLine(
  http: HttpServer,
  { db, live, clock, log }: Deps,
  ports: { conversations: ConversationPort; attachments: AttachmentPort },
  settings: BotSettings,
): DirectLineChannel {
  return mountDirectLine(http, {
    ...ports,
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
}

/** Teams is not mounted without an app id: an empty one would switch the checks of its requests off. */
function teamsApp(settings: BotSettings): TeamsApp | undefined {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password } = settings;
  if (appId === undefined || password === undefined) return undefined;
  return {
    appId,
    password,
    tenantId: settings.MICROSOFT_APP_TENANT_ID,
    tenants: settings.TEAMS_TENANTS,
    cloud: settings.BOT_FRAMEWORK_CLOUD,
  };
}

function sendToTeams(deps: Deps, connector: Connector): { close(): Promise<void> } {
  const stored = async (message: Parameters<typeof storedMessages>[1][number]) => {
    const [seen] = await storedMessages(deps.db, [message]);
    if (seen === undefined) throw new Error('a message has one view');
    return seen;
  };
  return consumeTeamsDeliveries({ ...deps, stored }, connector);
}
