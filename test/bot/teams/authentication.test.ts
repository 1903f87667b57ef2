import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountTeams, openTokens } from '#bot/channels/teams/channel.ts';
import { createTokenCheck } from '#bot/channels/teams/token-check.ts';
import { type ChannelServer, startChannelServer } from '#test/support/channel-server.ts';
import { memoryTeams } from '#test/support/memory-teams.ts';
import { startMicrosoftCloud } from '#test/support/microsoft-cloud.ts';
import { APP_ID, PASSWORD, post } from './support.ts';

let cloud: Awaited<ReturnType<typeof startMicrosoftCloud>>;
let server: ChannelServer;
/** Takes the users of one tenant only. */
let ofOneTenant: ChannelServer;

async function serverWith(over: object): Promise<ChannelServer> {
  const started = await startChannelServer();
  const app = { appId: APP_ID, password: PASSWORD, cloud: cloud.base, ...over };
  const { conversations } = started;
  const teams = memoryTeams(conversations);
  const log = pino({ level: 'silent' });
  mountTeams(started.http, {
    app,
    conversations,
    teams,
    attachments: conversations.attachments,
    tokens: openTokens(app),
    log,
  });
  return started;
}

beforeAll(async () => {
  cloud = await startMicrosoftCloud(APP_ID, PASSWORD);
  [server, ofOneTenant] = await Promise.all([serverWith({}), serverWith({ tenantId: 't1' })]);
});
afterAll(async () => {
  await Promise.all([server.close(), ofOneTenant.close()]);
  await cloud.close();
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims of a good token, signed with nothing. */
async function unsigned(alg: string): Promise<string> {
  const [, claims] = (await cloud.token()).split('.');
  return `${part({ alg, kid: 'k1' })}.${claims}.`;
}

const tampered = async (): Promise<string> => {
  const [header, , signature] = (await cloud.token()).split('.');
  return `${header}.${part({ iss: 'https://api.botframework.com', aud: APP_ID, exp: 9e9, serviceurl: cloud.serviceUrl })}.${signature}`;
};

type Case = [string, () => Promise<string | undefined>, object?];

describe('a request from Teams', () => {
  it('with Microsoft’s token for us is taken', async () => {
    expect((await post(server.origin, cloud.activity({ id: 'good' }), await cloud.token())).status).toBe(200);
    expect(server.conversations.received.at(-1)?.sourceId).toBe('teams:good');
  });

  it.each<Case>([
    ['without a token', async () => undefined],
    ['with a token that is none', async () => 'nonsense'],
    ['with three parts that are none', async () => 'a.b.c'],
    ['signed by someone else', () => cloud.token({}, cloud.foreignKey)],
    ['signed with a key that nobody knows', () => cloud.token({}, cloud.foreignKey, { kid: 'k-new' })],
    ['that names no key', () => cloud.token({}, undefined, { kid: undefined as unknown as string })],
    ['whose claims were changed after the signing', tampered],
    ['with the algorithm none', () => unsigned('none')],
    ['with the algorithm nOnE', () => unsigned('nOnE')],
    [
      'signed symmetrically with the public key as the secret',
      async () => cloud.token({}, new TextEncoder().encode(await cloud.publicKeyText()), { alg: 'HS256' }),
    ],
    ['for another bot', () => cloud.token({ aud: 'another' })],
    ['of another issuer', () => cloud.token({ iss: 'https://evil.example' })],
    [
      'of the tenant that signs for the emulator',
      () => cloud.token({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }),
    ],
    ['for another service', () => cloud.token({ serviceurl: 'https://evil.example/' })],
    ['that has expired', () => cloud.token({ exp: 1000 })],
    ['that is not valid yet', () => cloud.token({ nbf: Math.floor(Date.now() / 1000) + 4000 })],
    ['whose key is endorsed for another channel', () => cloud.token({}, cloud.webKey.key, { kid: cloud.webKey.kid })],
    ['for a service that the activity does not name', () => cloud.token(), { serviceUrl: 'https://evil.example/' }],
  ])('%s is refused with 401', async (_what, token, over = {}) => {
    const before = server.conversations.received.length;
    expect((await post(server.origin, cloud.activity(over as Record<string, unknown>), await token())).status).toBe(
      401,
    );
    expect(server.conversations.received).toHaveLength(before);
    expect(server.errors).toEqual([]);
  });

  it('is told nothing about its body before it has shown a token', async () => {
    expect((await post(server.origin, { type: 7 }, undefined)).status).toBe(401);
  });

  it.each<[string, unknown, string | undefined]>([
    ['that is no object', 'text', undefined],
    ['without a type', { type: undefined }, 'type'],
    ['without a serviceUrl', { serviceUrl: undefined }, 'serviceUrl'],
    ['whose serviceUrl is no web address', { serviceUrl: 'file:///etc/passwd' }, 'serviceUrl'],
    ['without a conversation', { conversation: undefined }, 'conversation'],
    ['without a sender', { from: {} }, 'from.id'],
    ['whose text is no text', { text: 7 }, 'text'],
    ['of another channel', { channelId: 'msteams2' }, undefined],
    ['without an id', { id: undefined }, 'id'],
  ])('%s is refused with 400 and the place', async (_what, over, path) => {
    const activity = typeof over === 'string' ? over : cloud.activity(over as Record<string, unknown>);
    const { status, body } = await post(server.origin, activity, await cloud.token());
    // Another channel's activity is not covered by the key's endorsement either.
    if (path === undefined && typeof over !== 'string') expect(status).toBe(401);
    else {
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: { code: 'badRequest', ...(path ? { path } : {}) } });
    }
  });

  it('that is too large is refused with 413', async () => {
    const text = (length: number) => post(server.origin, cloud.activity({ text: 'x'.repeat(length) }), undefined);
    expect((await text(300_000)).status).toBe(413);
    const long = await post(server.origin, cloud.activity({ text: 'x'.repeat(9_000) }), await cloud.token());
    expect(long.status).toBe(413);
  });

  it('of another tenant is refused where one tenant alone may write', async () => {
    const token = await cloud.token();
    const ours = await post(ofOneTenant.origin, cloud.activity({ id: 't-ours' }), token);
    const other = { id: 'a:1', conversationType: 'personal', tenantId: 't2' };
    const theirs = await post(ofOneTenant.origin, cloud.activity({ id: 't-theirs', conversation: other }), token);
    const none = { conversation: { id: 'a:1' }, channelData: undefined };
    const nobodys = await post(ofOneTenant.origin, cloud.activity({ id: 't-none', ...none }), token);
    expect([ours.status, theirs.status, nobodys.status]).toEqual([200, 401, 401]);
    expect(ofOneTenant.conversations.received.map(({ sourceId }) => sourceId)).toEqual(['teams:t-ours']);
  });
});

it('is a matter of later, not of the sender’s fault, while Microsoft’s keys cannot be had', async () => {
  const nowhere = createTokenCheck(
    { issuer: 'https://api.botframework.com', metadataUrl: `${cloud.base}/gone` },
    APP_ID,
  );
  await expect(nowhere.verify(`Bearer ${await cloud.token()}`)).rejects.toMatchObject({ code: 'unavailable' });
});

it('there is no route without an app id', async () => {
  const bare = await startChannelServer();
  expect((await post(bare.origin, cloud.activity(), await cloud.token())).status).toBe(404);
  expect(() =>
    mountTeams(bare.http, {
      app: { appId: ' ', password: 'x' },
      conversations: bare.conversations,
      teams: memoryTeams(bare.conversations),
      attachments: bare.conversations.attachments,
      tokens: openTokens({ appId: APP_ID, password: PASSWORD }),
      log: pino({ level: 'silent' }),
    }),
  ).toThrow('MICROSOFT_APP_ID');
  await bare.close();
});
