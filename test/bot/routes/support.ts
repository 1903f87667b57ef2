import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, startBot } from '#bot/start-bot.ts';
import { createApiToken, createUser, TEAM_OF } from '#core/access/create-user.ts';
import type { Role } from '#core/contract/vocabulary.ts';
import { openWorld, type World } from '#test/support/world.ts';

export const PASSWORD = 'correct horse battery';

export interface RoutesWorld extends World {
  bot: Bot;
  origin: string;
  /** A call with the bearer token of a role, or without any. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Stores a file for a message of this conversation. */
  upload(conversationId: string, form: FormData, options?: { as?: Role }): Promise<Answer>;
  userId(role: Role): Promise<string>;
}

export interface CallOptions {
  as?: Role;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API answers, looked at by the test
  body: any;
  headers: Headers;
}

/** The whole bot on a free port over a real database; one user and one token for each role that is asked for. */
export async function openRoutes(): Promise<RoutesWorld> {
  const world = await openWorld();
  const dataFolder = await mkdtemp(join(tmpdir(), 'frontline-data-'));
  const bot = await startBot(world, undefined, {
    FRONTLINE_DATA: dataFolder,
    PORT: 0,
    HOST: '127.0.0.1',
    TRUST_PROXY: false,
    PUBLIC_URL: undefined,
    DIRECT_LINE_SECRET: 'a-secret-of-the-tests',
    SIGNING_KEY: 'k'.repeat(32),
    CHAT_SITE_KEY: undefined,
    CHAT_ORIGINS: undefined,
    MICROSOFT_APP_ID: undefined,
    MICROSOFT_APP_PASSWORD: undefined,
    MICROSOFT_APP_TENANT_ID: undefined,
    BOT_FRAMEWORK_CLOUD: undefined,
  });
  const origin = `http://127.0.0.1:${bot.port}`;
  const tokens = new Map<Role, Promise<string>>();
  const tokenOf = (role: Role) => {
    const token = tokens.get(role) ?? createApiToken(world.db, { role, label: 'test' });
    tokens.set(role, token);
    return token;
  };
  return {
    ...world,
    bot,
    origin,
    call: async (method, path, { as, body, headers = {} } = {}) => {
      const sent = new Headers(headers);
      if (as !== undefined) sent.set('authorization', `Bearer ${await tokenOf(as)}`);
      if (body !== undefined) sent.set('content-type', 'application/json');
      const response = await fetch(`${origin}/api/v1${path}`, {
        method,
        headers: sent,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
    },
    upload: async (conversationId, form, { as = 'clerk' } = {}) => {
      const response = await fetch(`${origin}/api/v1/conversations/${conversationId}/attachments`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await tokenOf(as)}` },
        body: form,
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    userId: async (role) => {
      await tokenOf(role);
      return (await world.db.user.findUniqueOrThrow({ where: { login: `api-${role}` } })).id;
    },
    close: async () => {
      await bot.close();
      await world.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Somebody who can sign in. */
export async function enrol(world: World, login: string, role: Role): Promise<void> {
  await createUser(world.db, {
    login,
    displayName: login,
    password: PASSWORD,
    role,
    team: TEAM_OF[role],
    locale: 'en',
  });
}

/** Signs in as a browser does. @returns the cookie to send along */
export async function signInAs(routes: RoutesWorld, login: string): Promise<string> {
  const answer = await routes.call('POST', '/session', { body: { login, password: PASSWORD } });
  return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}
