import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { type DirectLineChannel, type DirectLineOptions, mountDirectLine } from '#bot/channels/direct-line/channel.ts';
import { createHttpServer, type HttpServer } from '#bot/server.ts';
import type { Clock } from '#core/platform/clock.ts';
import { systemClock } from '#core/platform/clock.ts';
import { type MemoryConversations, memoryConversations } from './memory-conversations.ts';
import { memoryLive } from './memory-live.ts';

export const DIRECT_LINE_SECRET = 'a-secret-of-the-tests';
export const SITE_KEY = 'the-site-key-of-the-tests-which-is-long-enough';

export interface ChannelServer {
  origin: string;
  port: number;
  http: HttpServer;
  channel: DirectLineChannel;
  conversations: MemoryConversations;
  live: ReturnType<typeof memoryLive>;
  /** What was logged as an error. */
  errors: string[];
  generate(body?: unknown): Promise<{ conversationId: string; token: string; expires_in: number }>;
  close(): Promise<void>;
}

/** A server with Direct Line on a free port, over conversations in memory. */
export async function startChannelServer(
  overrides: Partial<DirectLineOptions> & {
    clock?: Clock;
    port?: number;
    pagesFolder?: string;
    conversations?: MemoryConversations;
  } = {},
): Promise<ChannelServer> {
  const errors: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(line) });
  const live = memoryLive();
  const clock = overrides.clock ?? systemClock;
  const conversations = overrides.conversations ?? memoryConversations(live.emit, () => clock.now());
  const pagesFolder = overrides.pagesFolder ?? (await mkdtemp(join(tmpdir(), 'frontline-pages-')));
  const http = await createHttpServer({ log, ready: async () => true, pagesFolder });
  const channel = mountDirectLine(http, {
    conversations,
    visitors: conversations.visitors,
    attachments: conversations.attachments,
    info: async () => ({
      companyNames: { 'zh-Hans': '示例化工', 'zh-Hant': '示例化工', en: 'Example Chemicals' },
      retentionMonths: 24,
      hotline: '400-000-0000',
    }),
    live,
    clock,
    log,
    secret: DIRECT_LINE_SECRET,
    signingKey: 'k'.repeat(32),
    siteKey: SITE_KEY,
    ...overrides,
  });
  const port = await http.listen(overrides.port ?? 0, '127.0.0.1');
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    port,
    http,
    channel,
    conversations,
    live,
    errors,
    generate: async (body) => {
      const headers = { authorization: `Bearer ${DIRECT_LINE_SECRET}`, 'content-type': 'application/json' };
      const answer = await fetch(`${origin}/v3/directline/tokens/generate`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body ?? {}),
      });
      return (await answer.json()) as { conversationId: string; token: string; expires_in: number };
    },
    close: async () => {
      channel.close();
      await http.close();
    },
  };
}
