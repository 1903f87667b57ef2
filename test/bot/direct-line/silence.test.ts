import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bot, startBot } from '#bot/start-bot.ts';
import { eventually } from '#test/support/eventually.ts';
import { rawRequest } from '#test/support/raw-request.ts';
import { EXE, PNG } from '#test/support/sample-files.ts';
import { openWorld, type World } from '#test/support/world.ts';

const WORDS = '只有客户知道的话';
const FILE = '保密图纸';
const SECRET = 'a-secret-of-the-tests';

let world: World;
let bot: Bot;
let folder: string;
const logged: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'frontline-data-'));
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const keys = { DIRECT_LINE_SECRET: SECRET, SIGNING_KEY: 'k'.repeat(32) };
  bot = await startBot({ ...world, log }, undefined, {
    ...keys,
    PORT: 0,
    HOST: '127.0.0.1',
    FRONTLINE_DATA: folder,
    TRUST_PROXY: false,
    PUBLIC_URL: undefined,
    CHAT_SITE_KEY: undefined,
    CHAT_ORIGINS: undefined,
    MICROSOFT_APP_ID: undefined,
    MICROSOFT_APP_PASSWORD: undefined,
    MICROSOFT_APP_TENANT_ID: undefined,
    BOT_FRAMEWORK_CLOUD: undefined,
  });
});
afterAll(async () => {
  await bot.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

it('neither words nor files nor tokens of customers stand in the log, whatever goes wrong', async () => {
  const origin = `http://127.0.0.1:${bot.port}`;
  const base = `${origin}/v3/directline`;
  const entered = await fetch(`${origin}/chat/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ visitor: null }),
  });
  const { token, conversationId, visitor } = (await entered.json()) as Record<string, string>;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const path = `${base}/conversations/${conversationId}`;
  const post = async (body: unknown) =>
    (await fetch(`${path}/activities`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  const upload = async (bytes: Buffer) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), `${FILE}.png`);
    return (
      await fetch(`${path}/upload`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form })
    ).status;
  };

  expect(await post({ type: 'message', text: WORDS })).toBe(200);
  expect(await post({ type: WORDS, text: WORDS })).toBe(400);
  expect(await post({ type: 'message', text: WORDS.repeat(2000) })).toBe(413);
  expect(await upload(PNG)).toBe(200);
  expect(await upload(EXE)).toBe(415);
  expect((await fetch(`${base}/conversations/x/activities`, { headers })).status).toBe(403);
  expect((await fetch(`${path}/activities`, { headers: { authorization: `Bearer ${token}x` } })).status).toBe(403);
  expect((await rawRequest(bot.port, `GET /v3/${token}?t=${token} HTTP/1.1\r\nHost: [\r\n\r\n`)).status).toBe(400);
  await eventually(
    'the turns are done',
    async () => (await world.db.turn.count({ where: { status: 'pending' } })) === 0,
  );

  // A fault of the program, within a statement that has the words in it.
  await world.db.$executeRaw`ALTER TABLE "Message" RENAME COLUMN "text" TO "words"`;
  expect(await post({ type: 'message', text: WORDS })).toBe(500);
  expect(await upload(PNG)).toBe(500);
  await world.db.$executeRaw`ALTER TABLE "Message" RENAME COLUMN "words" TO "text"`;

  const log = logged.join('');
  expect(log).toContain('a request failed');
  for (const secret of [WORDS, FILE, token, visitor, SECRET, token?.split('.')[1]]) expect(log).not.toContain(secret);
});
