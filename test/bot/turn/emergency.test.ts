import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TurnDeps } from '#bot/turn/turn.ts';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { acknowledgeNotice } from '#core/notice/acknowledge-notice.ts';
import { listNotices } from '#core/notice/read-notices.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { buildConversation, buildUser, clockNamed, conversationNow, ledgerOf } from '#test/support/factories.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { brokenKnowledge, exchange, openTicketOf, openTurns } from './support.ts';

const EYE = '硫酸溅到眼睛里了，怎么办';
/** Deep in the night, when neither desk nor business clock runs. */
const NIGHT = '2026-11-24T18:30:00.000Z';

let world: World;
let deps: TurnDeps;
beforeAll(async () => {
  world = await openWorld();
  deps = await openTurns(world);
});
afterAll(async () => {
  deps.knowledge.close();
  await world.close();
});
beforeEach(() => world.clock.set(NIGHT));

const pages = (conversationId: string) =>
  world.db.notice.findMany({ where: { conversationId, kind: 'emergency' }, orderBy: { createdAt: 'asc' } });
const callsFor = async (conversationId: string) =>
  (await world.db.delivery.findMany({ where: { channel: 'oncall' } })).filter(
    (row) => (row.payload as { conversationId: string }).conversationId === conversationId,
  );

describe('an emergency', () => {
  it('at night is a critical ticket on the round-the-clock clock, an urgent notice and a call to who is on duty', async () => {
    const id = await buildConversation(world);
    const { turn, said } = await exchange(deps, id, EYE);
    expect(turn).toMatchObject({ status: 'done', outcome: 'emergency', urgency: 'critical', handoff: true });
    expect(said[0]).toContain('120');
    const ticket = await openTicketOf(deps, id);
    expect(ticket).toMatchObject({ kind: 'emergency', priority: 'critical', team: 'technical' });
    expect(ticket.policy.key).toBe('critical');
    expect((await clockNamed(world, ticket.id, 'firstResponse')).dueAt).toEqual(new Date('2026-11-24T18:35:00.000Z'));
    expect(await clockNamed(world, ticket.id, 'pickup')).toMatchObject({ status: 'running' });
    expect(await pages(id)).toMatchObject([{ urgent: true, team: null, userId: null, ticketId: ticket.id }]);
    expect(await callsFor(id)).toMatchObject([{ status: 'pending', attempts: 0 }]);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'waiting', emergencyAt: world.clock.now() });
  });

  it('that goes on pages once: what follows in it speaks but rings no second time', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, EYE);
    for (const text of ['已经在冲水了', '接下来呢']) {
      world.clock.advance(20_000);
      const { turn, said } = await exchange(deps, id, text);
      expect(turn).toMatchObject({ status: 'done', outcome: 'emergency' });
      expect(said.length).toBeGreaterThan(0);
    }
    expect(await pages(id)).toHaveLength(1);
    expect(await callsFor(id)).toHaveLength(1);
    expect(await world.db.ticket.count({ where: { conversationId: id } })).toBe(1);
  });

  it('that names new harm pages anew', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, EYE);
    await exchange(deps, id, '现在车间着火了');
    expect(await pages(id)).toHaveLength(2);
  });

  it('on a ticket that is open raises it; nothing of the matter is lost', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, '盐酸有没有清真认证');
    const before = await openTicketOf(deps, id);
    expect(before.priority).not.toBe('critical');
    await exchange(deps, id, EYE);
    const after = await openTicketOf(deps, id);
    expect(after).toMatchObject({ id: before.id, priority: 'critical', kind: 'emergency', team: 'technical' });
    expect(await ledgerOf(world, after.id)).toContain('priorityChanged');
  });

  it('in a person’s hands stays there, and the safety text is sent all the same', async () => {
    const id = await buildConversation(world);
    const clerk = await buildUser(world);
    await takeOver(world, clerk, id);
    const { turn, said } = await exchange(deps, id, EYE);
    expect(turn).toMatchObject({ outcome: 'emergency', status: 'done' });
    expect(said[0]).toContain('120');
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'human', assigneeId: clerk.userId });
    expect(await pages(id)).toHaveLength(1);
    const words = { conversationId: id, text: '请保持冲洗', clientId: 'emergency-1', internal: false };
    await expect(clerkSpeaks(world, clerk, words)).resolves.toBeDefined();
  });

  it('inside a survey’s comment is one', async () => {
    const id = await buildConversation(world);
    const value = { frontline: 'survey', surveyId: 'x', productQuality: 1, attitude: 1, efficiency: 1, comment: EYE };
    const { turn } = await exchange(deps, id, '', { value });
    expect(turn.outcome).toBe('emergency');
    expect(await pages(id)).toHaveLength(1);
  });

  it('pages even where the documents cannot be read', async () => {
    const id = await buildConversation(world);
    const { said } = await exchange(brokenKnowledge(deps), id, EYE);
    expect(await pages(id)).toHaveLength(1);
    expect(await openTicketOf(deps, id)).toMatchObject({ priority: 'critical' });
    expect(said.join()).toContain('120');
  });

  it('is acknowledged by the first who does, for all to see and in the ledger', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, EYE);
    const [engineer, clerk] = [await buildUser(world, { role: 'engineer' }), await buildUser(world)];
    const [page] = await pages(id);
    if (page === undefined) throw new Error('no page');
    await Promise.all([acknowledgeNotice(world, engineer, page.id), acknowledgeNotice(world, clerk, page.id)]);
    const ticket = await openTicketOf(deps, id);
    expect((await ledgerOf(world, ticket.id)).filter((type) => type === 'acknowledged')).toHaveLength(1);
    const seen = (await listNotices(world.db, clerk)).notices.find((notice) => notice.id === page.id);
    expect([engineer.displayName, clerk.displayName]).toContain(seen?.acknowledgedBy);
  });

  it('that a person has solved is not stirred up by thanks', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, EYE);
    const ticket = await openTicketOf(deps, id);
    world.clock.advance(60_000);
    await solve(world, await buildUser(world), ticket.id);
    world.clock.advance(60_000);
    const { turn } = await exchange(deps, id, '谢谢');
    expect(turn.outcome).not.toBe('emergency');
    expect(await pages(id)).toHaveLength(1);
    expect(await world.db.ticket.count({ where: { conversationId: id } })).toBe(1);
  });
});
