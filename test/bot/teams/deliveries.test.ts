import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConnector } from '#bot/channels/teams/connector.ts';
import { connectorTokens } from '#bot/channels/teams/connector-token.ts';
import { consumeTeamsDeliveries } from '#bot/channels/teams/deliveries.ts';
import { storedMessages } from '#bot/conversation-port.ts';
import type { MessagePayload } from '#core/contract/message.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { openThread } from '#core/conversation/open-thread.ts';
import { redrawCard } from '#core/conversation/redraw-card.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { inUnit } from '#core/platform/unit.ts';
import { eventually } from '#test/support/eventually.ts';
import { messagesOf } from '#test/support/factories.ts';
import { startMicrosoftCloud } from '#test/support/microsoft-cloud.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { APP_ID, PASSWORD, personal } from './support.ts';

let cloud: Awaited<ReturnType<typeof startMicrosoftCloud>>;
let world: World;
let consumer: { close(): Promise<void> };

/** One bot process that sends. */
function consume() {
  const tokens = connectorTokens({ url: `${cloud.base}/tenant/oauth2/v2.0/token`, appId: APP_ID, password: PASSWORD });
  const stored = async (message: Parameters<typeof storedMessages>[1][number]) => {
    const [seen] = await storedMessages(world.db, [message]);
    if (seen === undefined) throw new Error('no message');
    return seen;
  };
  return consumeTeamsDeliveries({ ...world, stored }, createConnector(tokens));
}

beforeAll(async () => {
  cloud = await startMicrosoftCloud(APP_ID, PASSWORD);
  world = await openWorld();
  consumer = consume();
});
afterAll(async () => {
  await consumer.close();
  await world.close();
  await cloud.close();
});

async function conversation(id: string): Promise<string> {
  const opened = await openThread(world, {
    channel: 'teams',
    externalId: `teams:${id}`,
    channelUserId: `teams:t1:${id}`,
    shared: false,
    contactId: null,
    locale: 'zh-CN',
    reference: { serviceUrl: cloud.serviceUrl, conversation: personal(id), bot: { id: `28:${APP_ID}` } },
  });
  return opened.id;
}

const say = (conversationId: string, text: string, payload: MessagePayload = {}) =>
  inUnit(world, async (unit) => {
    const row = await lockConversation(unit.tx, conversationId);
    if (row === null) throw new Error('no conversation');
    return appendMessage(unit, row, { sender: 'bot', text, payload });
  });

const sentTo = (id: string) => cloud.sent.filter(({ path }) => path.includes(encodeURIComponent(id)));
const textsTo = (id: string) => sentTo(id).map(({ body }) => body.text);
const statusOf = async (messageId: string) =>
  (await world.db.delivery.findFirstOrThrow({ where: { messageId }, orderBy: { createdAt: 'asc' } })).status;
const settled = (messageId: string, status: string) =>
  eventually(`the delivery is ${status}`, async () => (await statusOf(messageId)) === status);
const wake = () => world.live.publish({ kind: 'delivery', channel: 'teams' });
const notesOf = async (conversationId: string) =>
  (await messagesOf(world, conversationId)).filter((row) => row.visibility === 'internal').map((row) => row.payload);

describe('a message to Teams', () => {
  it('goes out by the stored reference, and its id is kept', async () => {
    const message = await say(await conversation('a:plain'), '您好');
    await settled(message.id, 'sent');
    expect(sentTo('a:plain')).toMatchObject([
      {
        method: 'POST',
        path: '/teams/v3/conversations/a%3Aplain/activities',
        body: { text: '您好', from: { id: `28:${APP_ID}` }, conversation: { id: 'a:plain' } },
      },
    ]);
    const delivery = await world.db.delivery.findFirstOrThrow({ where: { messageId: message.id } });
    expect(delivery.externalId).toBe(sentTo('a:plain')[0]?.id);
  });

  it('waits as long as Teams asks after a 429, keeps its place, and arrives once', async () => {
    const id = await conversation('a:busy');
    cloud.failWith({ status: 429, headers: { 'retry-after': '120' } });
    const first = await say(id, 'first');
    await eventually('it is put off', async () => {
      const row = await world.db.delivery.findFirstOrThrow({ where: { messageId: first.id } });
      return row.lastError === 'HTTP 429' && row.leaseUntil === null;
    });
    const second = await say(id, 'second');
    world.clock.advance(119_000);
    await wake();
    await say(await conversation('a:other'), 'x').then((other) => settled(other.id, 'sent'));
    expect(textsTo('a:busy')).toEqual([]);
    world.clock.advance(1_000);
    await wake();
    await settled(second.id, 'sent');
    expect(textsTo('a:busy')).toEqual(['first', 'second']);
  });

  it.each<[string, 'cut' | number]>([
    ['whose connection is cut after it was taken', 'cut'],
    ['that is answered with 502', 502],
    ['that is answered with 500', 500],
    ['that is answered with a bare 503', 503],
  ])('%s is never sent again, and the desk is told', async (what, failure) => {
    const id = await conversation(`a:${what}`);
    cloud.failWith(failure);
    const message = await say(id, '请稍候');
    await settled(message.id, 'unsure');
    world.clock.advance(600_000);
    await wake();
    const next = await say(id, 'next');
    await settled(next.id, 'sent');
    expect(textsTo(`a:${what}`)).toEqual([...(failure === 'cut' ? ['请稍候'] : []), 'next']);
    expect(await notesOf(id)).toEqual([{ notice: 'deliveryUnsure' }]);
    const notice = await world.db.notice.findFirstOrThrow({ where: { conversationId: id } });
    expect(notice).toMatchObject({ kind: 'undelivered', team: 'clerks', data: { text: '请稍候', fate: 'unsure' } });
  });

  it('that is not answered in time may have arrived: its fate is unknown', async () => {
    const tokens = connectorTokens({
      url: `${cloud.base}/tenant/oauth2/v2.0/token`,
      appId: APP_ID,
      password: PASSWORD,
    });
    const impatient = createConnector(tokens, 200);
    const reference = { serviceUrl: cloud.serviceUrl, conversation: personal('a:silent'), bot: { id: `28:${APP_ID}` } };
    cloud.failWith('silent');
    expect(await impatient.send(reference, { type: 'message', text: '在吗' })).toEqual({
      kind: 'unknown',
      reason: 'TimeoutError',
    });
    expect(textsTo('a:silent')).toEqual(['在吗']);
  });

  it('is sent again where the connector says when to come back', async () => {
    const id = await conversation('a:maintenance');
    cloud.failWith({ status: 503, headers: { 'retry-after': '30' } });
    const message = await say(id, 'x');
    await eventually('it is put off', async () => {
      const row = await world.db.delivery.findFirstOrThrow({ where: { messageId: message.id } });
      return row.lastError === 'HTTP 503' && row.leaseUntil === null;
    });
    world.clock.advance(30_000);
    await wake();
    await settled(message.id, 'sent');
    expect(textsTo('a:maintenance')).toEqual(['x']);
  });

  it.each([403, 404])(
    'to whom the bot is removed or blocked (%d) is given up, and the desk is told',
    async (status) => {
      const id = await conversation(`a:gone-${status}`);
      cloud.failWith(status);
      const message = await say(id, '回复');
      await settled(message.id, 'failed');
      expect(await notesOf(id)).toEqual([{ notice: 'undelivered' }]);
      const notice = await world.db.notice.findFirstOrThrow({ where: { conversationId: id } });
      expect(notice.data).toMatchObject({ fate: 'failed', code: `HTTP ${status}` });
    },
  );

  it('waits while no token can be had, and goes out with the next', async () => {
    await consumer.close();
    consumer = consume();
    cloud.failTokens(503, 400);
    const message = await say(await conversation('a:token'), 'x');
    const attempts = async () =>
      (await world.db.delivery.findFirstOrThrow({ where: { messageId: message.id } })).attempts;
    for (const tries of [1, 2]) {
      await eventually(`it was tried ${tries} times`, async () => (await attempts()) >= tries);
      await eventually('it is put off', async () => {
        const row = await world.db.delivery.findFirstOrThrow({ where: { messageId: message.id } });
        return row.leaseUntil === null;
      });
      world.clock.advance(10_000);
      await wake();
    }
    await settled(message.id, 'sent');
    expect(textsTo('a:token')).toEqual(['x']);
  });

  it('whose token the connector refuses goes out with a new one', async () => {
    cloud.failWith(401);
    const message = await say(await conversation('a:401'), 'x');
    await settled(message.id, 'sent');
    expect(textsTo('a:401')).toEqual(['x']);
  });

  it('whose process died between sending and marking is shown as unsure, not said twice', async () => {
    const id = await conversation('a:died');
    await consumer.close();
    const message = await say(id, 'x');
    const leaseUntil = new Date(world.clock.now().getTime() - 1);
    await world.db.delivery.updateMany({ where: { messageId: message.id }, data: { attempts: 1, leaseUntil } });
    consumer = consume();
    await settled(message.id, 'unsure');
    expect(textsTo('a:died')).toEqual([]);
  });

  it('is sent once by two processes', async () => {
    const other = consume();
    const ids = await Promise.all(['a:p1', 'a:p2', 'a:p3'].map((id) => conversation(id)));
    const messages = await Promise.all(ids.flatMap((id) => [1, 2, 3, 4].map((n) => say(id, `${n}`))));
    for (const message of messages) await settled(message.id, 'sent');
    await other.close();
    for (const id of ['a:p1', 'a:p2', 'a:p3']) expect(sentTo(id)).toHaveLength(4);
  });
});

describe('a card', () => {
  it('is drawn again as what was entered, once, also where the first try is lost', async () => {
    const id = await conversation('a:card');
    const message = await say(id, '请留下联系方式', { card: { type: 'contact' }, language: 'zh-Hans' });
    await settled(message.id, 'sent');
    const sentId = sentTo('a:card')[0]?.id ?? '';
    cloud.failWith('cut');
    const submission = { frontline: 'contact', name: '李静', reach: '13800000000' } as const;
    await redrawCard(world, { conversationId: id, sentId, submission });
    await redrawCard(world, { conversationId: id, sentId, submission: { frontline: 'contactSkip' } });
    await eventually('it was tried', async () => sentTo('a:card').length === 2);
    await eventually('it is put off', async () => {
      const row = await world.db.delivery.findFirstOrThrow({ where: { messageId: message.id, status: 'pending' } });
      return row.leaseUntil === null;
    });
    world.clock.advance(10_000);
    await wake();
    await eventually('it is drawn', async () => sentTo('a:card').length === 3);
    const [, , redrawn] = sentTo('a:card');
    expect(redrawn).toMatchObject({ method: 'PUT', path: `/teams/v3/conversations/a%3Acard/activities/${sentId}` });
    const facts = JSON.stringify(redrawn?.body.attachments);
    expect(facts).toContain('李静');
    expect(facts).not.toContain('Input.');
  });

  it('of another conversation is left alone', async () => {
    const before = cloud.sent.length;
    const submission = { frontline: 'contactSkip' } as const;
    await redrawCard(world, { conversationId: await conversation('a:foreign'), sentId: 'out-1', submission });
    expect(
      await world.db.delivery.count({ where: { message: { conversation: { externalId: 'teams:a:foreign' } } } }),
    ).toBe(0);
    expect(cloud.sent).toHaveLength(before);
  });
});
