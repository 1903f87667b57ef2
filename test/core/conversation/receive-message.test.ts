import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Triage } from '#core/contract/triage.ts';
import { Holder } from '#core/contract/vocabulary.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import {
  buildConversation,
  buildTicket,
  buildUser,
  conversationNow,
  customerSays,
  ledgerOf,
  messagesOf,
  ticketNow,
  turnsOf,
} from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(TUESDAY_MORNING));

describe('an inbound message', () => {
  it('is stored once for its source id, and answered the second time with what the first made', async () => {
    const id = await buildConversation(world);
    const first = await customerSays(world, id, '次氯酸钠怎么储存？', { sourceId: 'a' });
    const second = await customerSays(world, id, '次氯酸钠怎么储存？', { sourceId: 'a' });
    expect(first.duplicate).toBe(false);
    expect(second).toEqual({ ...first, duplicate: true });
    expect(await messagesOf(world, id)).toHaveLength(1);
    expect(await turnsOf(world, id)).toHaveLength(1);
  });

  it('is one row when it arrives twenty times at the same moment', async () => {
    const id = await buildConversation(world);
    const received = await Promise.all(
      Array.from({ length: 20 }, () => customerSays(world, id, '你好', { sourceId: 'again' })),
    );
    expect(received.filter((answer) => !answer.duplicate)).toHaveLength(1);
    expect(new Set(received.map((answer) => answer.messageId)).size).toBe(1);
    expect(await messagesOf(world, id)).toHaveLength(1);
    expect(await turnsOf(world, id)).toHaveLength(1);
    expect((await conversationNow(world, id)).lastSeq).toBe(1);
  });

  it('with the same source id in another conversation is another message', async () => {
    const [a, b] = [await buildConversation(world), await buildConversation(world)];
    await customerSays(world, a, '你好', { sourceId: 'same' });
    expect((await customerSays(world, b, '你好', { sourceId: 'same' })).duplicate).toBe(false);
  });

  it('gets the next number, without gaps and without doubles, however many arrive at once', async () => {
    const id = await buildConversation(world);
    const received = await Promise.all(Array.from({ length: 12 }, (_, n) => customerSays(world, id, `第${n}条`)));
    expect(received.map((answer) => answer.seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, n) => n + 1),
    );
    expect((await messagesOf(world, id)).map((row) => row.seq)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  });

  it('leaves a pending turn with what triage understood', async () => {
    const id = await buildConversation(world);
    const { messageId, seq } = await customerSays(world, id, '次氯酸鈉怎麼儲存？');
    const [turn] = await turnsOf(world, id);
    expect(turn).toMatchObject({
      messageId,
      seq,
      status: 'pending',
      attempts: 0,
      intent: 'storage',
      language: 'zh-Hant',
    });
    expect(Triage.parse(turn?.triage).emergency).toBeNull();
    expect((await conversationNow(world, id)).language).toBe('zh-Hant');
  });

  it('with characters that the database cannot hold is stored without them', async () => {
    const id = await buildConversation(world);
    const value = { note: 'a\u0000b', half: '\ud83d', 'c\u0000': [{ d: '\\u0000 said aloud\u0000' }] };
    await customerSays(world, id, '你\u0000好', { sourceId: 'n\u0000ul', value });
    expect((await customerSays(world, id, '你\u0000好', { sourceId: 'n\u0000ul' })).duplicate).toBe(true);
    const [row] = await messagesOf(world, id);
    expect(row?.text).toBe('你好');
    expect(row?.payload).toMatchObject({ value: { note: 'ab', half: '\ufffd', c: [{ d: '\\u0000 said aloud' }] } });
  });

  it('to an unknown conversation is refused', async () => {
    await expect(customerSays(world, 'nowhere', '你好')).rejects.toMatchObject({ code: 'notFound' });
  });

  it.each(Holder.options)('is triaged for an emergency while the holder is "%s"', async (holder) => {
    const id = await buildConversation(world);
    await world.db.conversation.update({ where: { id }, data: { holder } });
    await customerSays(world, id, '硫酸溅到眼睛里了');
    const [turn] = await turnsOf(world, id);
    expect(Triage.parse(turn?.triage).emergency?.routes).toContain('eye');
    expect(turn?.urgency).toBe('critical');
  });

  it('is triaged by the words inside a survey too', async () => {
    const id = await buildConversation(world);
    const value = {
      frontline: 'survey',
      surveyId: 'x',
      productQuality: 1,
      attitude: 1,
      efficiency: 1,
      comment: '工人吸入氯气，喘不过气',
    };
    await customerSays(world, id, '', { value });
    const [turn] = await turnsOf(world, id);
    expect(Triage.parse(turn?.triage).emergency).not.toBeNull();
  });
});

describe('a message after the matter was solved', () => {
  async function solvedTicket() {
    const ticket = await buildTicket(world);
    await solve(world, await buildUser(world), ticket.id);
    return { ticketId: ticket.id, conversationId: ticket.conversationId ?? '' };
  }

  it('reopens the ticket and brings the closed conversation back to the bot, in the same thread', async () => {
    const { ticketId, conversationId } = await solvedTicket();
    expect(await conversationNow(world, conversationId)).toMatchObject({ holder: 'closed' });
    await customerSays(world, conversationId, '还是不行，桶又漏了标签也不对');
    expect(await conversationNow(world, conversationId)).toMatchObject({ holder: 'bot', openTicketId: ticketId });
    expect(await ticketNow(world, ticketId)).toMatchObject({ status: 'open', solvedAt: null, reopenCount: 1 });
    expect(await ledgerOf(world, ticketId)).toEqual([
      'opened',
      'customerMessage',
      'solved',
      'reopened',
      'customerMessage',
    ]);
  });

  it.each(['谢谢', '好的，谢谢！', 'Thanks!'])('that only says %s closes the ticket', async (words) => {
    const { ticketId, conversationId } = await solvedTicket();
    await customerSays(world, conversationId, words);
    expect(await ticketNow(world, ticketId)).toMatchObject({ status: 'closed', reopenCount: 0 });
    expect(await conversationNow(world, conversationId)).toMatchObject({ holder: 'bot', openTicketId: null });
  });

  it.each(['谢谢，但是还有一个问题', '不好'])('that says %s is no confirmation', async (words) => {
    const { ticketId, conversationId } = await solvedTicket();
    await customerSays(world, conversationId, words);
    expect(await ticketNow(world, ticketId)).toMatchObject({ status: 'open' });
  });

  it('does not reopen it by filling in a card, nor move the closed conversation', async () => {
    const { ticketId, conversationId } = await solvedTicket();
    const before = await ledgerOf(world, ticketId);
    await customerSays(world, conversationId, '', { value: { frontline: 'contact', name: '王', reach: '139' } });
    await customerSays(world, conversationId, '', { value: { frontline: 'contactSkip' } });
    expect(await ticketNow(world, ticketId)).toMatchObject({ status: 'solved' });
    expect(await conversationNow(world, conversationId)).toMatchObject({ holder: 'closed' });
    expect(await ledgerOf(world, ticketId)).toEqual(before);
  });

  it('ends a pause for the customer', async () => {
    const ticket = await buildTicket(world);
    await world.db.ticket.update({ where: { id: ticket.id }, data: { status: 'pendingCustomer' } });
    await customerSays(world, ticket.conversationId ?? '', '批号是 20261101');
    expect(await ticketNow(world, ticket.id)).toMatchObject({ status: 'open' });
    expect((await ledgerOf(world, ticket.id)).slice(-2)).toEqual(['resumed', 'customerMessage']);
  });

  it('is no emergency any more when it only thanks for the help in one', async () => {
    const conversationId = await buildConversation(world);
    await customerSays(world, conversationId, '硫酸溅到眼睛里了');
    await world.db.conversation.update({ where: { id: conversationId }, data: { emergencyAt: world.clock.now() } });
    const ticket = await buildTicket(world, { conversationId, kind: 'emergency', priority: 'critical' });
    await solve(world, await buildUser(world), ticket.id);
    world.clock.advance(60_000);
    await customerSays(world, conversationId, '谢谢');
    const last = (await turnsOf(world, conversationId)).at(-1);
    expect(Triage.parse(last?.triage).emergency).toBeNull();
  });
});
