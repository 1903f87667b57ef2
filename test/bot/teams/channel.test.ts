import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { toTeamsActivity } from '#bot/channels/teams/activity.ts';
import { teamsAuthentication } from '#bot/channels/teams/authentication.ts';
import { mountTeams, type TeamsChannel } from '#bot/channels/teams/channel.ts';
import { deliveryResultOf } from '#bot/channels/teams/delivery-result.ts';
import { type ChannelServer, startChannelServer } from '#test/support/channel-server.ts';
import { startMicrosoftCloud } from '#test/support/microsoft-cloud.ts';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const PASSWORD = 'password-of-the-tests';

let cloud: Awaited<ReturnType<typeof startMicrosoftCloud>>;
let server: ChannelServer;
let teams: TeamsChannel;
const references = new Map<string, unknown>();

beforeAll(async () => {
  cloud = await startMicrosoftCloud(APP_ID, PASSWORD);
  server = await startChannelServer();
  const { conversations } = server;
  const started = new Map<string, string>();
  teams = mountTeams(server.http, {
    app: { appId: APP_ID, password: PASSWORD, cloud: cloud.base },
    conversations: {
      ...conversations,
      start: async (input) => {
        const row = await conversations.start(input);
        started.set(input.channelUserId, row.id);
        references.set(row.id, input.reference);
        return row;
      },
    },
    references: {
      findByChannelUser: async (channelUserId) => conversations.find(started.get(channelUserId) ?? ''),
      keepReference: async (conversationId, reference) => void references.set(conversationId, reference),
    },
    log: pino({ level: 'silent' }),
  });
});
afterAll(async () => {
  await server.close();
  await cloud.close();
});

async function post(activity: unknown, token?: string): Promise<number> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  return (await fetch(`${server.origin}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) }))
    .status;
}

describe('a message from Teams', () => {
  it('is taken once, however often it is sent, and not answered within the request', async () => {
    const activity = cloud.activity({ id: 'in-once' });
    expect(await post(activity, await cloud.token())).toBe(200);
    expect(await post(activity, await cloud.token())).toBe(200);
    const received = server.conversations.received.filter((input) => input.sourceId === 'teams:in-once');
    expect(received).toMatchObject([{ text: '次氯酸钠怎么储存？', locale: 'zh-CN' }]);
    expect(cloud.sent).toEqual([]);
  });

  it('begins one conversation, also when two first messages come at once', async () => {
    const conversation = { id: 'a:conversation-2', conversationType: 'personal', tenantId: 't1' };
    const token = await cloud.token();
    const statuses = await Promise.all(['x1', 'x2'].map((id) => post(cloud.activity({ id, conversation }), token)));
    expect(statuses).toEqual([200, 200]);
    const ids = server.conversations.received
      .filter((input) => /:x[12]$/.test(input.sourceId))
      .map((input) => input.conversationId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is read without the mention of the bot', async () => {
    const entities = [{ type: 'mention', text: '<at>bot</at>', mentioned: { id: `28:${APP_ID}`, name: 'bot' } }];
    await post(cloud.activity({ id: 'in-mention', text: '<at>bot</at> 转人工', entities }), await cloud.token());
    expect(server.conversations.received.at(-1)?.text).toBe('转人工');
  });

  it.each<[string, () => Promise<[unknown, string | undefined]>, number]>([
    ['without a token', async () => [cloud.activity(), undefined], 401],
    ['with a token that is none', async () => [cloud.activity(), 'nonsense'], 401],
    ['signed by someone else', async () => [cloud.activity(), await cloud.token({}, cloud.foreignKey)], 401],
    ['for another bot', async () => [cloud.activity(), await cloud.token({ aud: 'another' })], 401],
    ['of another issuer', async () => [cloud.activity(), await cloud.token({ iss: 'https://evil.example' })], 401],
    [
      'for another service',
      async () => [cloud.activity(), await cloud.token({ serviceurl: 'https://evil.example/' })],
      401,
    ],
    ['that has expired', async () => [cloud.activity(), await cloud.token({ exp: 1000 })], 401],
    ['without a serviceUrl', async () => [cloud.activity({ serviceUrl: undefined }), await cloud.token()], 400],
    ['without a type', async () => [cloud.activity({ type: undefined }), await cloud.token()], 400],
    ['that is no object', async () => ['text', await cloud.token()], 400],
  ])('%s is refused', async (_what, make, expected) => {
    const before = server.conversations.received.length;
    const [activity, token] = await make();
    expect(await post(activity, token)).toBe(expected);
    expect(server.conversations.received).toHaveLength(before);
    // The SDK itself tells of some bad tokens on the console.
    vi.mocked(console.error).mockClear();
  });
});

describe('a message to Teams', () => {
  const send = (text: string) => {
    const reference = JSON.parse(JSON.stringify([...references.values()][0]));
    return teams.sendActivityTo(reference, { type: 'message', text });
  };

  it('goes out by the stored reference', async () => {
    expect(await send('王敏: 您好')).toEqual({ sent: true });
    expect(cloud.sent.at(-1)).toMatchObject({
      method: 'POST',
      body: { text: '王敏: 您好', conversation: { id: 'a:conversation-1' } },
    });
    expect(cloud.sent.at(-1)?.path).toContain('/teams/v3/conversations/a%3Aconversation-1/activities');
  });

  it('that Teams refuses is given up', async () => {
    cloud.failWith(403);
    expect(await send('x')).toMatchObject({ sent: false, retry: false, reason: 'HTTP 403' });
  });

  it.each([
    [{ code: 'ECONNREFUSED' }, { retry: true }],
    [{ statusCode: 429 }, { retry: true }],
    [{ statusCode: 404 }, { retry: false }],
    [{ statusCode: 502 }, { retry: false, unsure: true }],
    [{ code: 'ECONNRESET' }, { retry: false, unsure: true }],
    [new Error('?'), { retry: false, unsure: true }],
  ])('that failed with %j is %j', (error, expected) => {
    expect(deliveryResultOf(error)).toMatchObject({ sent: false, ...expected });
  });

  it('carries the clerk’s name, and neither the customer’s own words nor events', () => {
    const message = { id: 'm', conversationId: 'c', seq: 1, senderName: '王敏', text: '您好', createdAt: new Date(0) };
    expect(toTeamsActivity({ ...message, sender: 'clerk', payload: {} }, 'zh-Hans')).toMatchObject({
      text: '王敏: 您好',
      textFormat: 'plain',
    });
    expect(toTeamsActivity({ ...message, sender: 'customer', payload: {} }, 'zh-Hans')).toBeUndefined();
    expect(
      toTeamsActivity(
        { ...message, sender: 'bot', payload: { event: { name: 'handoff.status', value: {} } } },
        'zh-Hans',
      ),
    ).toBeUndefined();
  });
});

it('Teams is not opened without an app id', () => {
  expect(() => teamsAuthentication({ appId: '', password: 'x' })).toThrow('MICROSOFT_APP_ID');
});
