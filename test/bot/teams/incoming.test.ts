import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountTeams, openTokens } from '#bot/channels/teams/channel.ts';
import { type ChannelServer, startChannelServer } from '#test/support/channel-server.ts';
import { type MemoryTeams, memoryTeams } from '#test/support/memory-teams.ts';
import { startMicrosoftCloud } from '#test/support/microsoft-cloud.ts';
import { APP_ID, mentionOfBot, PASSWORD, personal, post as postTo, thread } from './support.ts';

let cloud: Awaited<ReturnType<typeof startMicrosoftCloud>>;
let server: ChannelServer;
let teams: MemoryTeams;

beforeAll(async () => {
  cloud = await startMicrosoftCloud(APP_ID, PASSWORD);
  server = await startChannelServer();
  const { conversations, http } = server;
  teams = memoryTeams(conversations);
  const app = { appId: APP_ID, password: PASSWORD, cloud: cloud.base };
  mountTeams(http, {
    app,
    conversations,
    teams,
    attachments: conversations.attachments,
    tokens: openTokens(app),
    log: pino({ level: 'silent' }),
  });
});
afterAll(async () => {
  await server.close();
  await cloud.close();
});

const post = async (over: Record<string, unknown>) => postTo(server.origin, cloud.activity(over), await cloud.token());
const received = (sourceId: string) => server.conversations.received.filter((input) => input.sourceId === sourceId);
const threadOf = (externalId: string) => teams.threads.filter((known) => known.externalId === `teams:${externalId}`);

describe('a chat of two', () => {
  it('is taken once however often it is sent, with who wrote, and not answered within the request', async () => {
    for (let time = 0; time < 3; time++) expect((await post({ id: 'in-once' })).status).toBe(200);
    expect(received('teams:in-once')).toMatchObject([
      { text: '次氯酸钠怎么储存？', locale: 'zh-CN', author: { id: 'aad-1', name: 'Customer' } },
    ]);
    expect(cloud.sent).toEqual([]);
  });

  it('belongs to the user that Microsoft vouches for, in their tenant', async () => {
    await post({ id: 'in-owner', conversation: personal('a:owner') });
    expect(threadOf('a:owner')).toMatchObject([
      { shared: false, owner: { tenantId: 't1', userId: 'aad-1', name: 'Customer' } },
    ]);
  });

  it('begins one conversation, also when two first messages come at once', async () => {
    await Promise.all(['x1', 'x2'].map((id) => post({ id, conversation: personal('a:two') })));
    expect(threadOf('a:two')).toHaveLength(1);
  });

  it('keeps of the conversation what does not change from message to message', async () => {
    await post({ id: 'in-ref', conversation: personal('a:ref') });
    expect(threadOf('a:ref')[0]?.reference).toEqual({
      serviceUrl: cloud.serviceUrl,
      conversation: { id: 'a:ref', conversationType: 'personal', tenantId: 't1' },
      bot: { id: `28:${APP_ID}`, name: 'bot' },
      user: { id: '29:user', name: 'Customer', aadObjectId: 'aad-1' },
    });
  });

  it.each([
    ['with null where something is left out', { text: 'a', locale: null, replyToId: null, attachments: null }, 'a'],
    ['with Teams’ markup', { text: 'pH &lt; 7&nbsp;&amp; mehr\r\nzweite Zeile' }, 'pH < 7 & mehr\nzweite Zeile'],
    [
      'that names a colleague',
      {
        text: 'fragt <at>李静</at> bitte',
        entities: [{ type: 'mention', text: '<at>李静</at>', mentioned: { id: '29:li', name: '李静' } }],
      },
      'fragt 李静 bitte',
    ],
  ])('%s is read as typed', async (what, over, text) => {
    expect((await post({ id: `in-${what}`, ...over })).status).toBe(200);
    expect(received(`teams:in-${what}`)).toMatchObject([{ text }]);
  });
});

describe('a channel of a team', () => {
  const channel = '19:abc@thread.tacv2';

  it('is heard where the bot is named, without its name, each thread as a conversation of its own', async () => {
    const entities = [mentionOfBot()];
    const from = { id: '29:li', name: '李静', aadObjectId: 'aad-li' };
    await post({ id: '1001', conversation: thread(channel, '1001'), text: '<at>bot</at> 转人工', entities, from });
    await post({ id: '1002', conversation: thread(channel, '1002'), text: '<at>bot</at> 储存？', entities });
    await post({ id: '1003', conversation: thread(channel, '1001'), text: '还有<at>bot</at>', entities });
    expect(received('teams:1001')).toMatchObject([{ text: '转人工', author: { id: 'aad-li', name: '李静' } }]);
    expect(received('teams:1003')).toMatchObject([
      { text: '还有', conversationId: received('teams:1001')[0]?.conversationId },
    ]);
    expect(received('teams:1002')[0]?.conversationId).not.toBe(received('teams:1001')[0]?.conversationId);
    expect(threadOf(`${channel};messageid=1001`)).toMatchObject([{ shared: true, owner: undefined }]);
  });

  it('is a thread of its own also where Teams leaves the thread out of the id', async () => {
    const conversation = { id: channel, conversationType: 'channel', isGroup: true, tenantId: 't1' };
    await post({ id: '2001', conversation, text: '<at>bot</at> a', entities: [mentionOfBot()] });
    await post({ id: '2002', replyToId: '2001', conversation, text: '<at>bot</at> b', entities: [mentionOfBot()] });
    expect(received('teams:2002')[0]?.conversationId).toBe(received('teams:2001')[0]?.conversationId);
    expect(threadOf(`${channel};messageid=2001`)[0]?.reference).toMatchObject({
      conversation: { id: `${channel};messageid=2001` },
    });
  });

  it('is let alone where the bot is not named, unless somebody may be in danger', async () => {
    const conversation = thread(channel, '3001');
    const other = { type: 'mention', text: '<at>李静</at>', mentioned: { id: '29:li', name: '李静' } };
    expect((await post({ id: '3001', conversation, text: '<at>李静</at> lunch?', entities: [other] })).status).toBe(
      200,
    );
    expect(threadOf(`${channel};messageid=3001`)).toEqual([]);
    await post({ id: '3002', conversation, text: 'emergency: a drum leaks' });
    expect(received('teams:3002')).toHaveLength(1);
  });

  it('is heard where a card or a button of the bot was used', async () => {
    const conversation = thread(channel, '4001');
    await post({ id: '4002', conversation, text: undefined, value: { frontline: 'say', text: '转人工' } });
    await post({ id: '4003', conversation, text: undefined, value: { frontline: 'contactSkip' }, replyToId: 'out-9' });
    expect(received('teams:4002')).toMatchObject([{ text: '转人工', value: null }]);
    expect(received('teams:4003')).toMatchObject([{ text: '', value: { frontline: 'contactSkip' } }]);
    expect(teams.filledIn.at(-1)).toEqual({ sentId: 'out-9', submission: { frontline: 'contactSkip' } });
  });
});

describe('what is no message', () => {
  it.each([
    [
      'a chat that is opened',
      { type: 'conversationUpdate', membersAdded: [{ id: '29:user' }, { id: `28:${APP_ID}` }] },
    ],
    ['an installation', { type: 'installationUpdate', action: 'add' }],
  ])('%s begins the conversation, and is welcomed', async (what, over) => {
    const { status } = await post({ id: `i-${what}`, text: undefined, conversation: personal(`a:${what}`), ...over });
    expect(status).toBe(200);
    expect(threadOf(`a:${what}`)).toHaveLength(1);
  });

  it.each([
    ['a colleague who joins the team', { type: 'conversationUpdate', membersAdded: [{ id: '29:li' }] }],
    ['a channel that is renamed', { type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } }],
    ['a removal', { type: 'installationUpdate', action: 'remove' }],
    ['an upgrade', { type: 'installationUpdate', action: 'add-upgrade' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['an event', { type: 'event', name: 'application/vnd.microsoft.readReceipt' }],
    ['a type of the future', { type: 'hologram' }],
    ['typing', { type: 'typing' }],
    ['nothing at all', { type: 'message', text: '   ' }],
  ])('%s is taken and begins nothing', async (what, over) => {
    const conversation = thread('19:quiet@thread.tacv2', what);
    expect((await post({ id: `q-${what}`, text: undefined, conversation, ...over })).status).toBe(200);
    expect(threadOf(conversation.id)).toEqual([]);
  });

  it('typing is passed on where there is a conversation', async () => {
    await post({ id: 'ty-1', conversation: personal('a:typing') });
    await post({ type: 'typing', id: undefined, text: undefined, conversation: personal('a:typing') });
    expect(server.conversations.typing).toEqual([received('teams:ty-1')[0]?.conversationId]);
  });

  it('changes and deletions are told, each change with an id of its own', async () => {
    const conversation = personal('a:edit');
    await post({ id: 'ed-1', conversation });
    const timestamp = '2026-11-23T08:01:00.000Z';
    await post({ type: 'messageUpdate', id: 'ed-1', conversation, text: '氢氧化钠怎么储存？', timestamp });
    await post({ type: 'messageDelete', id: 'ed-1', conversation, text: undefined });
    expect(teams.edits).toEqual([{ text: '氢氧化钠怎么储存？', editId: `teams:ed-1:edit:${Date.parse(timestamp)}` }]);
    expect(teams.deletions).toEqual(['teams:ed-1']);
  });
});

describe('an invoke', () => {
  const invoke = (id: string, over: object) =>
    post({ type: 'invoke', id, text: undefined, conversation: personal('a:invoke'), ...over });

  it('of a card is answered within the request, and what was entered is taken', async () => {
    const data = { frontline: 'contact', name: '李静', reach: '13800000000' };
    const value = { action: { type: 'Action.Execute', data } };
    const { status, body } = await invoke('inv-1', { name: 'adaptiveCard/action', value });
    expect(status).toBe(200);
    expect(body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: '已收到，谢谢。',
    });
    expect(received('teams:inv-1')).toMatchObject([{ value: data }]);
  });

  it('without data is answered with what is wrong, in the user’s language', async () => {
    const { status, body } = await invoke('inv-2', { name: 'adaptiveCard/action', value: {}, locale: 'en-GB' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      statusCode: 400,
      value: { code: 'BadRequest', message: 'The request could not be understood.' },
    });
  });

  it('that means nothing to us is taken and passed over', async () => {
    expect((await invoke('inv-3', { name: 'composeExtension/query', value: {} })).status).toBe(200);
  });
});
