import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { lockConversation, payloadOf } from '#core/conversation/store.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { inUnit } from '#core/platform/unit.ts';
import { answerSurvey } from '#core/survey/answer-survey.ts';
import { isLow, isSatisfied } from '#core/survey/rules.ts';
import { sendSurvey } from '#core/survey/send-survey.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { expireSurveys } from '#core/survey/store.ts';
import {
  buildTicket,
  buildUser,
  clockNamed,
  clocksNamed,
  conversationNow,
  customerSays,
  ledgerOf,
  messagesOf,
  ticketNow,
} from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

const DELAY_MS = 120_000;
const MINUTE = 60_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(TUESDAY_MORNING));

async function solvedTicket() {
  const ticket = await buildTicket(world);
  const clerk = await buildUser(world);
  const conversationId = ticket.conversationId ?? '';
  await takeOver(world, clerk, conversationId);
  await solve(world, clerk, ticket.id);
  const survey = await surveyOf(ticket.id);
  return { ticketId: ticket.id, conversationId, clerk, surveyId: survey.id };
}
const surveyOf = (ticketId: string) =>
  world.db.survey.findFirstOrThrow({ where: { ticketId }, orderBy: { solvedSeq: 'desc' } });
const asked = async (conversationId: string) =>
  (await messagesOf(world, conversationId)).filter((row) => payloadOf(row).card?.type === 'survey');
const answer = (conversationId: string, surveyId: string, scores: [number, number, number], comment = '') =>
  inUnit(world, async (unit) => {
    await lockConversation(unit.tx, conversationId);
    const [productQuality, attitude, efficiency] = scores;
    return answerSurvey(unit, conversationId, {
      frontline: 'survey',
      surveyId,
      productQuality,
      attitude,
      efficiency,
      comment,
    });
  });

describe('solving', () => {
  it('closes the conversation, says so once, and schedules one survey after the set delay', async () => {
    const { ticketId, conversationId, clerk } = await solvedTicket();
    expect(await conversationNow(world, conversationId)).toMatchObject({ holder: 'closed', assigneeId: null });
    const closing = (await messagesOf(world, conversationId)).filter((row) => payloadOf(row).notice === 'solved');
    expect(closing).toHaveLength(1);
    expect(await world.db.survey.findMany({ where: { ticketId } })).toMatchObject([
      { status: 'scheduled', clerkId: clerk.userId, dueAt: new Date(Date.parse(TUESDAY_MORNING) + DELAY_MS) },
    ]);
    expect(await clockNamed(world, ticketId, 'resolution')).toMatchObject({ status: 'met' });
  });

  it('has one winner of two clerks, and one survey', async () => {
    const ticket = await buildTicket(world);
    const clerks = [await buildUser(world), await buildUser(world)];
    const results = await Promise.allSettled(clerks.map((clerk) => solve(world, clerk, ticket.id)));
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    expect(await world.db.survey.count({ where: { ticketId: ticket.id } })).toBe(1);
    expect((await ledgerOf(world, ticket.id)).filter((type) => type === 'solved')).toHaveLength(1);
  });

  it('with a last reply counts as the first response, once, however often it is sent', async () => {
    const ticket = await buildTicket(world);
    const clerk = await buildUser(world);
    const last = { text: '已为您补发。', clientId: 'solve-0001' };
    world.clock.advance(MINUTE);
    await Promise.all([1, 2, 3].map(() => solve(world, clerk, ticket.id, last)));
    expect(await clockNamed(world, ticket.id, 'firstResponse')).toMatchObject({
      status: 'met',
      metAt: world.clock.now(),
    });
    expect(await ticketNow(world, ticket.id)).toMatchObject({ firstReplyAt: world.clock.now(), status: 'solved' });
    const said = (await messagesOf(world, ticket.conversationId ?? '')).filter((row) => row.sender === 'clerk');
    expect(said.map((row) => row.text)).toEqual(['已为您补发。']);
  });

  it('with a last reply is refused to who would talk into a colleague’s conversation (zammad #246)', async () => {
    const ticket = await buildTicket(world);
    const [clerk, colleague] = [await buildUser(world), await buildUser(world)];
    await takeOver(world, colleague, ticket.conversationId ?? '');
    const last = { text: '…', clientId: 'solve-0002' };
    await expect(solve(world, clerk, ticket.id, last)).rejects.toMatchObject({ code: 'conflict' });
    expect(await ticketNow(world, ticket.id)).toMatchObject({ status: 'open' });
  });

  it('of a conversation that waits ends the wait: no pickup clock goes on for a solved ticket', async () => {
    const ticket = await buildTicket(world, { followedBy: [{ type: 'handoff', actor: 'customer' }] });
    await world.db.conversation.update({
      where: { id: ticket.conversationId ?? '' },
      data: { holder: 'waiting', waitingSince: world.clock.now() },
    });
    world.clock.advance(MINUTE);
    await solve(world, await buildUser(world), ticket.id);
    expect(await clocksNamed(world, ticket.id, 'pickup')).toMatchObject([{ status: 'met' }]);
    expect((await ticketNow(world, ticket.id)).nextDueAt).toBeNull();
  });
});

describe('a survey', () => {
  it('is not sent before its time', async () => {
    const { surveyId, conversationId } = await solvedTicket();
    world.clock.advance(DELAY_MS - 1);
    expect(await sendSurvey(world, surveyId)).toBe('nothing');
    world.clock.advance(1);
    expect(await sendSurvey(world, surveyId)).toBe('sent');
    expect(await asked(conversationId)).toHaveLength(1);
  });

  it('is sent once, by ten at the same moment and once more afterwards', async () => {
    const { surveyId, conversationId, ticketId } = await solvedTicket();
    world.clock.advance(DELAY_MS);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => sendSurvey(world, surveyId)));
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1);
    expect(await sendSurvey(world, surveyId)).toBe('nothing');
    expect(await asked(conversationId)).toHaveLength(1);
    expect((await ledgerOf(world, ticketId)).filter((type) => type === 'surveySent')).toHaveLength(1);
  });

  it('does not interrupt people who talk: it waits under a new version and is sent later', async () => {
    const { surveyId, conversationId, clerk, ticketId } = await solvedTicket();
    await world.db.conversation.update({
      where: { id: conversationId },
      data: { holder: 'human', assigneeId: clerk.userId },
    });
    world.clock.advance(DELAY_MS);
    expect(await sendSurvey(world, surveyId)).toBe('postponed');
    const postponed = await surveyOf(ticketId);
    expect(postponed).toMatchObject({ status: 'scheduled', version: 2 });
    expect(postponed.dueAt > world.clock.now()).toBe(true);
    const alarms = await world.db.outbox.findMany({ where: { topic: 'alarm' } });
    const ids = alarms.map((row) => (row.payload as { job: { id: string } }).job.id);
    expect(ids).toEqual(expect.arrayContaining([`survey-${surveyId}-1`, `survey-${surveyId}-2`]));
    expect(await asked(conversationId)).toHaveLength(0);

    await world.db.conversation.update({ where: { id: conversationId }, data: { holder: 'bot', assigneeId: null } });
    world.clock.set(postponed.dueAt);
    expect(await sendSurvey(world, surveyId)).toBe('sent');
  });

  it('is cancelled when the ticket was reopened, and the next solving has its own (chatwoot #4526)', async () => {
    const { surveyId, conversationId, ticketId, clerk } = await solvedTicket();
    await customerSays(world, conversationId, '还是不行，仍然漏');
    world.clock.advance(DELAY_MS);
    expect(await sendSurvey(world, surveyId)).toBe('cancelled');
    await solve(world, clerk, ticketId);
    const second = await surveyOf(ticketId);
    expect(second.id).not.toBe(surveyId);
    world.clock.advance(DELAY_MS);
    expect(await sendSurvey(world, second.id)).toBe('sent');
    expect(await asked(conversationId)).toHaveLength(1);
  });

  it('asks once when the ticket is reopened and solved again before the first survey was due', async () => {
    const { surveyId, conversationId, ticketId, clerk } = await solvedTicket();
    await customerSays(world, conversationId, '还是不行，仍然漏');
    await solve(world, clerk, ticketId);
    const second = await surveyOf(ticketId);
    world.clock.advance(DELAY_MS);
    expect(await sendSurvey(world, surveyId)).toBe('cancelled');
    expect(await sendSurvey(world, second.id)).toBe('sent');
    expect(await asked(conversationId)).toHaveLength(1);
  });

  it('is still sent after the customer’s thanks closed the ticket', async () => {
    const { surveyId, conversationId } = await solvedTicket();
    await customerSays(world, conversationId, '谢谢');
    world.clock.advance(DELAY_MS);
    expect(await sendSurvey(world, surveyId)).toBe('sent');
  });
});

describe('an answer', () => {
  async function sentSurvey() {
    const made = await solvedTicket();
    world.clock.advance(DELAY_MS);
    await sendSurvey(world, made.surveyId);
    return made;
  }

  it('counts once; the second is thanked for and changes nothing', async () => {
    const { surveyId, conversationId, ticketId } = await sentSurvey();
    expect(await answer(conversationId, surveyId, [5, 4, 5], '很好')).toBe('survey.thanks');
    expect(await answer(conversationId, surveyId, [1, 1, 1])).toBe('survey.again');
    expect(await surveyOf(ticketId)).toMatchObject({
      status: 'answered',
      productQuality: 5,
      satisfied: true,
      comment: '很好',
    });
    expect((await ledgerOf(world, ticketId)).filter((type) => type === 'surveyAnswered')).toHaveLength(1);
  });

  it('of three at the same moment is the first alone', async () => {
    const { surveyId, conversationId, ticketId } = await sentSurvey();
    const told = await Promise.all([1, 2, 3].map(() => answer(conversationId, surveyId, [4, 4, 4])));
    expect(told.toSorted()).toEqual(['survey.again', 'survey.again', 'survey.thanks']);
    expect((await ledgerOf(world, ticketId)).filter((type) => type === 'surveyAnswered')).toHaveLength(1);
  });

  it('does not reopen the ticket', async () => {
    const { surveyId, conversationId, ticketId } = await sentSurvey();
    const value = { frontline: 'survey', surveyId, productQuality: 5, attitude: 5, efficiency: 5, comment: '' };
    await customerSays(world, conversationId, '', { value });
    expect(await ticketNow(world, ticketId)).toMatchObject({ status: 'solved', reopenCount: 0 });
  });

  it('from another conversation is none', async () => {
    const { surveyId, ticketId } = await sentSurvey();
    const other = await buildTicket(world);
    expect(await answer(other.conversationId ?? '', surveyId, [5, 5, 5])).toBe('survey.expired');
    expect(await surveyOf(ticketId)).toMatchObject({ status: 'sent' });
  });

  it('comes too late once the survey has expired, which is told (chatwoot #11569)', async () => {
    const { surveyId, conversationId } = await sentSurvey();
    expect(await expireSurveys(world.db, world.clock.now())).toBe(0);
    expect(await expireSurveys(world.db, new Date(world.clock.now().getTime() + 1))).toBeGreaterThan(0);
    expect(await answer(conversationId, surveyId, [5, 5, 5])).toBe('survey.expired');
  });

  it('that is low tells the manager, once', async () => {
    const { surveyId, conversationId, ticketId } = await sentSurvey();
    await answer(conversationId, surveyId, [1, 4, 4]);
    await answer(conversationId, surveyId, [1, 4, 4]);
    const notices = await world.db.notice.findMany({ where: { ticketId, kind: 'lowScore' } });
    expect(notices).toMatchObject([{ team: 'management', data: { productQuality: 1 } }]);
  });

  it('that is good tells nobody', async () => {
    const { surveyId, conversationId, ticketId } = await sentSurvey();
    await answer(conversationId, surveyId, [4, 4, 4]);
    expect(await world.db.notice.count({ where: { ticketId, kind: 'lowScore' } })).toBe(0);
  });

  it('is kept for who served, also when the ticket is nobody’s by then (chatwoot #14872)', async () => {
    const { surveyId, conversationId, ticketId, clerk } = await sentSurvey();
    await world.db.ticket.update({ where: { id: ticketId }, data: { assigneeId: null } });
    await answer(conversationId, surveyId, [5, 5, 5]);
    expect(await surveyOf(ticketId)).toMatchObject({ status: 'answered', clerkId: clerk.userId });
  });
});

describe('scores', () => {
  it.each([
    [[4, 4, 4], true],
    [[5, 5, 2], true],
    [[4, 4, 3], false],
    [[5, 5, 1], false],
  ] as const)('%j: satisfied is %s', ([productQuality, attitude, efficiency], satisfied) =>
    expect(isSatisfied({ productQuality, attitude, efficiency })).toBe(satisfied),
  );
  it.each([
    [[2, 2, 2], true],
    [[2, 2, 3], false],
    [[5, 5, 1], true],
    [[3, 3, 3], false],
  ] as const)('%j: low is %s', ([productQuality, attitude, efficiency], low) =>
    expect(isLow({ productQuality, attitude, efficiency })).toBe(low),
  );
});

describe('a clerk’s reply after solving', () => {
  it('needs the conversation again', async () => {
    const { conversationId, clerk } = await solvedTicket();
    const words = { conversationId, text: '…', clientId: 'after-0001', internal: false };
    await expect(clerkSpeaks(world, clerk, words)).rejects.toMatchObject({ code: 'conflict' });
  });
});
