import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_ESCALATION } from '#core/contract/escalation.ts';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { revisePlan, reviseWebhooks } from '#core/escalation/edit-escalation.ts';
import { planSteps, takeSteps } from '#core/escalation/take-steps.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { inUnit } from '#core/platform/unit.ts';
import { writeSettings } from '#core/settings/store.ts';
import { revisePolicy } from '#core/sla/revise-policy.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { changePriority } from '#core/ticket/change-priority.ts';
import { pauseTicket } from '#core/ticket/pause-ticket.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket, updateTicket } from '#core/ticket/store.ts';
import { buildTicket, buildUser, clockNamed, revise } from '#test/support/factories.ts';
import { noteAndTell } from '#test/support/note-and-tell.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(TUESDAY_MORNING);
  await world.db.slaTarget.updateMany({ data: { status: 'cancelled', endedAt: world.clock.now(), nextStepAt: null } });
  await world.db.delivery.deleteMany();
  await revise(world, 'normal', { firstResponse: 'PT4H' }, 'business');
  await revisePlan(world, DEFAULT_ESCALATION);
});

/** As a sweep does. */
async function look(): Promise<void> {
  await noteAndTell(world);
  await planSteps(world);
  await takeSteps(world);
}

/** Steps as the ledger tells them, in order. */
const stepsOf = async (ticketId: string): Promise<string[]> => {
  const rows = await world.db.ticketEvent.findMany({ where: { ticketId, type: 'escalated' }, orderBy: { seq: 'asc' } });
  return rows.map((row) => String((row.data as { step?: unknown }).step));
};
const noticesOf = (ticketId: string) =>
  world.db.notice.findMany({ where: { ticketId, kind: { in: ['dueSoon', 'breach'] } }, orderBy: { createdAt: 'asc' } });
const seqsOf = async (ticketId: string) =>
  (await world.db.ticketEvent.findMany({ where: { ticketId }, orderBy: { seq: 'asc' } })).map((row) => row.seq);

describe('the chain of a clock', () => {
  it('is walked step by step, each at its instant and once, however many look', async () => {
    const ticket = await buildTicket(world);
    await look();
    const clock = await clockNamed(world, ticket.id, 'firstResponse');
    // From 10:00 four hours with the lunch break of 1.5 h: due 15:30, three quarters at 14:30.
    expect(clock.dueAt).toEqual(new Date('2026-11-24T07:30:00Z'));
    expect(clock.nextStepAt).toEqual(new Date('2026-11-24T06:30:00Z'));
    const reached: [string, string[]][] = [
      ['2026-11-24T06:29:59.999Z', []],
      ['2026-11-24T06:30:00.000Z', ['warning']],
      ['2026-11-24T07:30:00.000Z', ['warning']],
      ['2026-11-24T07:30:00.001Z', ['warning', 'breach']],
      ['2026-11-24T07:59:59.999Z', ['warning', 'breach']],
      ['2026-11-24T08:00:00.000Z', ['warning', 'breach', 'lead']],
      ['2026-11-24T09:30:00.000Z', ['warning', 'breach', 'lead', 'manager']],
      ['2026-11-30T09:30:00.000Z', ['warning', 'breach', 'lead', 'manager']],
    ];
    for (const [now, steps] of reached) {
      world.clock.set(now);
      await Promise.all([look(), look(), look(), look()]);
      expect(await stepsOf(ticket.id)).toEqual(steps);
    }
    expect(await noticesOf(ticket.id)).toMatchObject([
      { kind: 'dueSoon', team: 'clerks' },
      { kind: 'breach', team: 'clerks' },
      { kind: 'breach', team: 'management' },
      { kind: 'breach', team: 'management' },
    ]);
    const seqs = await seqsOf(ticket.id);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect((await world.db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).lastEventSeq).toBe(seqs.length);
  });

  it('that is re-dated after its warning does not warn again (zammad #5841)', async () => {
    const ticket = await buildTicket(world);
    await look();
    world.clock.set('2026-11-24T06:30:00Z');
    await look();
    await revise(world, 'high', { firstResponse: 'PT8H' }, 'business');
    await inUnit(world, async (unit) => {
      const row = await lockTicket(unit.tx, ticket.id);
      if (row !== null) await changePriority(unit, row, { priority: 'high', actor: 'clerk' });
    });
    for (const hours of [1, 24, 25]) {
      world.clock.set(new Date(Date.parse('2026-11-24T06:30:00Z') + hours * HOUR));
      await look();
    }
    expect((await stepsOf(ticket.id)).filter((step) => step === 'warning')).toHaveLength(1);
  });

  it('stops when the clock is met, also after its breach (zammad #3140)', async () => {
    const ticket = await buildTicket(world);
    const clerk = await buildUser(world);
    const conversationId = ticket.conversationId ?? '';
    await takeOver(world, clerk, conversationId);
    world.clock.set('2026-11-24T07:31:00Z');
    await look();
    await clerkSpeaks(world, clerk, { conversationId, text: '抱歉', clientId: 'late-0001', internal: false });
    world.clock.set('2026-11-26T07:31:00Z');
    await look();
    expect(await stepsOf(ticket.id)).toEqual(['breach']);
  });

  it('stops when the ticket is solved without an answer, and does not go on when it is opened again', async () => {
    const ticket = await buildTicket(world);
    world.clock.set('2026-11-24T07:31:00Z');
    await look();
    await solve(world, await buildUser(world), ticket.id);
    await inUnit(world, async (unit) => {
      await lockTicket(unit.tx, ticket.id);
      await updateTicket(unit.tx, ticket.id, { status: 'open', solvedAt: null });
      await recordEvents(unit, ticket.id, [{ type: 'reopened', actor: 'customer' }]);
    });
    world.clock.set('2026-11-26T07:31:00Z');
    await look();
    expect(await stepsOf(ticket.id)).toEqual(['breach']);
  });

  it('stands still while the clock is paused, and goes on with what is left', async () => {
    const ticket = await buildTicket(world);
    await look();
    const change = (status: 'open' | 'pendingCustomer', type: 'paused' | 'resumed') =>
      inUnit(world, async (unit) => {
        await lockTicket(unit.tx, ticket.id);
        await updateTicket(unit.tx, ticket.id, { status });
        await recordEvents(unit, ticket.id, [{ type, actor: 'clerk', data: { reason: 'pendingCustomer' } }]);
      });
    world.clock.set('2026-11-24T03:00:00Z');
    await change('pendingCustomer', 'paused');
    world.clock.set('2026-11-25T02:00:00Z');
    await look();
    expect(await stepsOf(ticket.id)).toEqual([]);
    await change('open', 'resumed');
    await look();
    // One hour was used before the pause: two more until the warning, from 10:00 to 12:00.
    expect((await clockNamed(world, ticket.id, 'firstResponse')).nextStepAt).toEqual(new Date('2026-11-25T04:00:00Z'));
  });

  it('goes on while the ticket waits for a third party, where by its policy the clock does', async () => {
    await revisePolicy(world, 'normal', { pauseOnThirdParty: false }, 'en');
    const ticket = await buildTicket(world);
    await pauseTicket(world, await buildUser(world), ticket.id, { reason: 'pendingThirdParty' });
    world.clock.set('2026-11-24T07:30:00.001Z');
    await look();
    world.clock.set('2026-11-25T02:00:00Z');
    await look();
    expect(await stepsOf(ticket.id)).toEqual(['breach', 'lead', 'manager']);
    await revisePolicy(world, 'normal', { pauseOnThirdParty: true }, 'en');
    const other = await buildTicket(world);
    await pauseTicket(world, await buildUser(world), other.id, { reason: 'pendingThirdParty' });
    world.clock.set('2026-11-27T02:00:00Z');
    await look();
    expect(await stepsOf(other.id)).toEqual([]);
  });

  it('follows a priority that is raised after the breach: who is on call is called at once', async () => {
    const ticket = await buildTicket(world);
    world.clock.set('2026-11-24T07:31:00Z');
    await look();
    await inUnit(world, async (unit) => {
      const row = await lockTicket(unit.tx, ticket.id);
      if (row !== null) await changePriority(unit, row, { priority: 'critical', actor: 'clerk' });
    });
    await look();
    expect(await stepsOf(ticket.id)).toContain('onCall');
    expect(await world.db.page.count({ where: { ticketId: ticket.id, endedAt: null } })).toBe(1);
    expect(await world.db.delivery.count({ where: { channel: 'oncall' } })).toBe(1);
  });

  it('follows a plan that is changed under way', async () => {
    const ticket = await buildTicket(world);
    await look();
    const half = {
      key: 'half',
      at: { kind: 'share' as const, share: 0.5 },
      to: ['team' as const],
      channels: ['desk' as const],
    };
    await revisePlan(world, { ...DEFAULT_ESCALATION, normal: [half] });
    await look();
    expect((await clockNamed(world, ticket.id, 'firstResponse')).nextStepAt).toEqual(new Date('2026-11-24T04:00:00Z'));
  });

  it('is told whole or not at all when its worker dies, and by the next', async () => {
    const ticket = await buildTicket(world);
    await look();
    world.clock.set('2026-11-24T06:30:00Z');
    await world.db.$executeRawUnsafe(
      `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$`,
    );
    await world.db.$executeRawUnsafe(
      `CREATE TRIGGER die BEFORE INSERT ON "Notice" FOR EACH ROW EXECUTE FUNCTION die()`,
    );
    await expect(takeSteps(world)).rejects.toThrow();
    await world.db.$executeRawUnsafe('DROP TRIGGER die ON "Notice"');
    expect(await stepsOf(ticket.id)).toEqual([]);
    expect(await world.db.escalation.count({ where: { target: { ticketId: ticket.id } } })).toBe(0);
    await takeSteps(world);
    expect(await stepsOf(ticket.id)).toEqual(['warning']);
  });

  it('tells two clocks of one ticket in one ledger without a gap', async () => {
    await revise(world, 'normal', { firstResponse: 'PT4H', resolution: 'PT4H' }, 'business');
    const ticket = await buildTicket(world);
    world.clock.set('2026-11-24T07:31:00Z');
    await look();
    expect(await stepsOf(ticket.id)).toEqual(['breach', 'breach']);
    const seqs = await seqsOf(ticket.id);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect((await world.db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).nextDueAt).toBeNull();
  });
});

describe('who is told', () => {
  const mails = () => world.db.delivery.findMany({ where: { channel: 'mail' }, orderBy: { createdAt: 'asc' } });
  const address = (userId: string, email: string, locale: string) =>
    world.db.user.update({ where: { id: userId }, data: { email, locale } });

  it('is the leads that the settings name', async () => {
    const lead = await buildUser(world, { role: 'engineer' });
    await writeSettings(world.db, { leads: { clerks: [lead.userId] } });
    const ticket = await buildTicket(world);
    world.clock.set('2026-11-24T08:00:00Z');
    await look();
    expect((await noticesOf(ticket.id)).map((row) => row.userId)).toContain(lead.userId);
    await writeSettings(world.db, { leads: {} });
  });

  it('gets the mail in the own language, and by night only in the morning', async () => {
    const manager = await buildUser(world, { role: 'manager' });
    await address(manager.userId, 'manager@example.com', 'zh-Hant');
    await buildTicket(world);
    world.clock.set('2026-11-24T15:00:00Z');
    await look();
    expect(await mails()).toMatchObject([
      { payload: { to: 'manager@example.com' }, dueAt: new Date('2026-11-25T00:00:00Z'), status: 'pending' },
    ]);
    const [mail] = await mails();
    expect(JSON.stringify(mail?.payload)).toContain('首次回應已逾時');
    await world.db.user.update({ where: { id: manager.userId }, data: { active: false } });
  });

  it('gets the mail of a critical ticket at any hour', async () => {
    await revise(world, 'critical', { firstResponse: 'PT5M' }, 'always');
    const manager = await buildUser(world, { role: 'manager' });
    await address(manager.userId, 'boss@example.com', 'en');
    world.clock.set('2026-11-24T17:00:00Z');
    await buildTicket(world, { priority: 'critical' });
    world.clock.set('2026-11-24T17:05:00.001Z');
    await look();
    expect(await mails()).toMatchObject([{ payload: { to: 'boss@example.com' }, dueAt: world.clock.now() }]);
    await world.db.user.update({ where: { id: manager.userId }, data: { active: false } });
  });

  it('are the webhooks that want the event, once', async () => {
    await revise(world, 'critical', { firstResponse: 'PT5M' }, 'always');
    await reviseWebhooks(world, {
      webhooks: [
        { url: 'http://127.0.0.1:9/a', events: ['breach'] },
        { url: 'http://127.0.0.1:9/b', events: ['page'] },
      ],
    });
    await buildTicket(world, { priority: 'critical' });
    world.clock.advance(5 * MINUTE + 1);
    await Promise.all([look(), look()]);
    const hooks = await world.db.delivery.findMany({ where: { channel: 'webhook' } });
    expect(hooks).toMatchObject([
      { payload: { url: 'http://127.0.0.1:9/a', body: { event: 'breach', step: 'onCall' } } },
    ]);
    await reviseWebhooks(world, { webhooks: [] });
  });
});
