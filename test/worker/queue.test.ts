import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_ESCALATION } from '#core/contract/escalation.ts';
import { noteBreaches } from '#core/escalation/note-breaches.ts';
import { storePlan } from '#core/escalation/plan-store.ts';
import { planSteps } from '#core/escalation/take-steps.ts';
import { relayOutbox } from '#core/platform/outbox.ts';
import type { Queue, QueueBackend, QueuedJob } from '#core/platform/queue.ts';
import { inUnit } from '#core/platform/unit.ts';
import { sendSurvey } from '#core/survey/send-survey.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { changePriority } from '#core/ticket/change-priority.ts';
import { lockTicket } from '#core/ticket/store.ts';
import { HORIZON_MS, timerId } from '#core/ticket/timer-store.ts';
import { eventually } from '#test/support/eventually.ts';
import { buildTicket, buildUser, clockNamed, messagesOf, revise } from '#test/support/factories.ts';
import { noteAndTell } from '#test/support/note-and-tell.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';
import { sendDueSurveys } from '#worker/duties/surveys.ts';
import { startWorker } from '#worker/start-worker.ts';
import { BACKENDS, roundOfDuties, tickingClock, workerDeps } from './support.ts';

const MINUTE = 60_000;
const SURVEY_DELAY_MS = 2 * MINUTE;
/** Nobody looks unasked within a test beyond the look at the start: what rings is the alarm. */
const NO_NET = { netMs: 3_600_000 };

describe.each(BACKENDS.filter((backend) => !backend.skip))('$name', ({ open }) => {
  let world: World;
  let queue: Queue;
  let backend: QueueBackend;
  beforeAll(async () => {
    world = await openWorld();
    await revise(world, 'normal', { firstResponse: 'PT1M' }, 'always');
    ({ queue, backend } = await open(world));
  });
  afterAll(async () => {
    await queue.close();
    await world.close();
  });
  beforeEach(async () => {
    world.clock.set(TUESDAY_MORNING);
    const ended = { endedAt: world.clock.now(), nextStepAt: null };
    await world.db.slaTarget.updateMany({ where: { status: 'running' }, data: { status: 'cancelled' } });
    await world.db.slaTarget.updateMany({ data: ended });
    await world.db.survey.updateMany({ where: { status: 'scheduled' }, data: { status: 'cancelled' } });
    await world.db.outbox.deleteMany();
    await queue.obliterate();
  });

  const breachesOf = (ticketId: string) => world.db.notice.findMany({ where: { ticketId, kind: 'breach' } });
  const breached = async (ticketId: string) => {
    const clock = await clockNamed(world, ticketId, 'firstResponse');
    return clock.breachNotedAt === null ? null : clock;
  };
  const jobOf = ({ id, version }: { id: string; version: number }, jobId: string, delayMs = 0): QueuedJob => ({
    name: 'sla-due',
    data: { targetId: id, version },
    id: jobId,
    delayMs,
  });
  const armed = () => relayOutbox({ ...world, queue }, world.clock.now(), HORIZON_MS);

  it('rings an alarm for a one-minute clock; two workers and a job run twice note one breach', async () => {
    const ticket = await buildTicket(world);
    const { id, version, dueAt } = await clockNamed(world, ticket.id, 'firstResponse');
    const clock = tickingClock(new Date(dueAt.getTime() - 150));
    const deps = workerDeps(world, queue, { clock });
    const workers = [startWorker(deps, backend, NO_NET), startWorker(deps, backend, NO_NET)];
    try {
      const late = await eventually('a breach', () => breached(ticket.id));
      expect(late.breachedAt).toEqual(dueAt);
      expect((late.breachNotedAt?.getTime() ?? 0) > dueAt.getTime()).toBe(true);
      await eventually('its notice', async () => (await breachesOf(ticket.id))[0] ?? null);
      await queue.add([jobOf({ id, version }, 'again'), jobOf({ id, version }, 'and again')]);
      await eventually('both have rung', async () => (await queue.waiting()) === 0);
      await Promise.all([noteAndTell(deps), noteAndTell(deps)]);
      expect(await breachesOf(ticket.id)).toHaveLength(1);
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
    }
  });

  it('emptied is armed again by the sweep, and the breach is still noted once', async () => {
    const ticket = await buildTicket(world);
    await armed();
    expect(await queue.waiting()).toBe(1);
    await queue.obliterate();
    expect(await queue.waiting()).toBe(0);

    const { dueAt } = await clockNamed(world, ticket.id, 'firstResponse');
    world.clock.set(new Date(dueAt.getTime() - 500));
    const deps = workerDeps(world, queue);
    await roundOfDuties(deps);
    await roundOfDuties(deps);
    expect(await queue.waiting()).toBe(1);
    expect(await breached(ticket.id)).toBeNull();
    // The looks at the start have begun and find nothing; from here on nobody but the alarm makes a worker look.
    const worker = startWorker(deps, backend, NO_NET);
    world.clock.set(new Date(dueAt.getTime() + 1));
    try {
      await eventually('a breach', () => breached(ticket.id));
      await eventually('its notice', async () => (await breachesOf(ticket.id))[0] ?? null);
      expect(await breachesOf(ticket.id)).toHaveLength(1);
    } finally {
      await worker.close();
    }
  });

  it('is given every instant of the horizon, more than a thousand too, each once, and again when it has lost them', async () => {
    // Without chains the alarms are the clocks' alone.
    await storePlan(world.db, { critical: [], high: [], normal: [], low: [] });
    const ticket = await buildTicket(world);
    await armed();
    const { dueAt, startedAt } = await clockNamed(world, ticket.id, 'firstResponse');
    const rest = { metric: 'nextResponse', startedAt, status: 'running', ticketId: ticket.id } as const;
    const later = (ms: number) => new Date(dueAt.getTime() + ms);
    await world.db.slaTarget.createMany({
      data: Array.from({ length: 1100 }, (_, n) => ({ ...rest, ordinal: n + 10, dueAt: later(60_000 + n) })),
    });
    await world.db.slaTarget.createMany({
      data: Array.from({ length: 5 }, (_, n) => ({ ...rest, ordinal: n + 2000, dueAt: later(90_000) })),
    });
    const deps = workerDeps(world, queue);
    await roundOfDuties(deps);
    expect(await queue.waiting()).toBe(1102);
    await roundOfDuties(deps);
    expect(await queue.waiting()).toBe(1102);
    await queue.obliterate();
    await roundOfDuties(deps);
    expect(await queue.waiting()).toBe(1102);
    await storePlan(world.db, DEFAULT_ESCALATION);
  });

  it('not looked at over the due time is made up for at the start, as of the due instant', async () => {
    const ticket = await buildTicket(world);
    const { dueAt } = await clockNamed(world, ticket.id, 'firstResponse');
    const clock = tickingClock(new Date(dueAt.getTime() + 3 * 3_600_000));
    const worker = startWorker(workerDeps(world, queue, { clock }), backend, NO_NET);
    try {
      const late = await eventually('a breach', () => breached(ticket.id));
      expect(late.breachedAt).toEqual(dueAt);
      await eventually('its notice', async () => (await breachesOf(ticket.id))[0] ?? null);
      // Breach, lead and manager: what came up meanwhile is told too.
      expect(await breachesOf(ticket.id)).toHaveLength(3);
    } finally {
      await worker.close();
    }
  });

  it('rings for a step of an escalation too: two workers take it once, and a job run twice nothing more', async () => {
    const ticket = await buildTicket(world);
    const { id, version, startedAt } = await clockNamed(world, ticket.id, 'firstResponse');
    // Three quarters of the minute: planned by the sweep at the start, rung by its alarm.
    const warnAt = new Date(startedAt.getTime() + 45_000);
    const clock = tickingClock(new Date(warnAt.getTime() - 1_500));
    const deps = workerDeps(world, queue, { clock });
    await planSteps(deps);
    const workers = [startWorker(deps, backend, NO_NET), startWorker(deps, backend, NO_NET)];
    const warnings = () => world.db.notice.findMany({ where: { ticketId: ticket.id, kind: 'dueSoon' } });
    try {
      const warned = await eventually('a warning', async () => (await warnings())[0]);
      expect(warned.createdAt >= warnAt).toBe(true);
      const onlyTheBreachWaits = async () => (await queue.waiting()) === 1;
      await eventually('the alarm of the due instant waits', onlyTheBreachWaits);
      await queue.add([{ name: 'step-due', data: { targetId: id, version }, id: 'again', delayMs: 0 }]);
      await eventually('it has rung', onlyTheBreachWaits);
      await Promise.all([noteAndTell(deps), noteAndTell(deps)]);
      expect(await warnings()).toHaveLength(1);
      expect(await breached(ticket.id)).toBeNull();
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
    }
  });

  it('sends a survey when its time comes, once for two workers', async () => {
    const ticket = await buildTicket(world);
    await solve(world, await buildUser(world), ticket.id);
    const clock = tickingClock(new Date(world.clock.now().getTime() + SURVEY_DELAY_MS - 150));
    const deps = workerDeps(world, queue, { clock });
    const workers = [startWorker(deps, backend, NO_NET), startWorker(deps, backend, NO_NET)];
    try {
      const sent = await eventually('a survey', async () =>
        world.db.survey.findFirst({ where: { ticketId: ticket.id, status: 'sent' } }),
      );
      await Promise.all([sendDueSurveys(deps), sendDueSurveys(deps), sendSurvey(deps, sent.id)]);
      const asked = (await messagesOf(world, ticket.conversationId ?? '')).filter((row) => row.sender === 'bot');
      expect(asked).toHaveLength(1);
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
    }
  });

  it('sets a re-dated timer under a new version, since an old id would be ignored (zammad #5841)', async () => {
    const ticket = await buildTicket(world, { priority: 'low' });
    await revise(world, 'high', { firstResponse: 'PT30M' }, 'always');
    const before = await clockNamed(world, ticket.id, 'firstResponse');
    await inUnit(world, async (unit) => {
      const row = await lockTicket(unit.tx, ticket.id);
      if (row !== null) await changePriority(unit, row, { priority: 'high', actor: 'bot' });
    });
    const after = await clockNamed(world, ticket.id, 'firstResponse');
    expect(after.version).toBe(before.version + 1);
    await armed();
    expect(await queue.waiting()).toBe(1);
    await queue.add([jobOf(after, timerId(after), 1000)]);
    expect(await queue.waiting()).toBe(1);
    await queue.add([jobOf(after, timerId({ ...after, version: after.version + 1 }), 1000)]);
    expect(await queue.waiting()).toBe(2);
  });

  it('holds what is due within the horizon alone; the rest waits as rows', async () => {
    await revise(world, 'low', { firstResponse: 'PT59M59.999S', resolution: 'PT1H' }, 'always');
    await buildTicket(world, { priority: 'low' });
    await armed();
    expect(await queue.waiting()).toBe(1);
    expect(await world.db.outbox.count()).toBe(0);
    expect(await noteBreaches(world)).toEqual({ noted: 0, left: false });
  });
});

for (const { name } of BACKENDS.filter((backend) => backend.skip))
  describe(name, () => it.skip('is not tested', () => {}));
