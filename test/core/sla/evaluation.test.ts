import { describe, expect, it } from 'vitest';
import type { CalendarSpec } from '#core/contract/sla.ts';
import { workingTimeBetween } from '#core/sla/calendar.ts';
import { type ClockEvent, type ClockInput, evaluateClocks, nextDueAt } from '#core/sla/clock.ts';
import { explainTarget } from '#core/sla/explain.ts';
import { readScenario } from '#core/sla/scenario.ts';
import { ALWAYS, HOUR, MINUTE, ms, OFFICE, seeded, tell, weekdays } from './support.ts';

/** Ledgers at random, seeded: what must hold of every one of them. */
const BERLIN: CalendarSpec = {
  timeZone: 'Europe/Berlin',
  week: weekdays([
    ['08:00', '12:00'],
    ['22:00', '03:00'],
  ]),
  exceptions: [{ date: '2026-03-27', hours: [] }],
};
const TYPES = [
  ...[
    'customerMessage',
    'customerMessage',
    'clerkReply',
    'botReply',
    'handoff',
    'accepted',
    'handoffCancelled',
    'note',
  ],
  ...[
    'promised',
    'forwarded',
    'returned',
    'paused',
    'paused',
    'resumed',
    'resumed',
    'policyChanged',
    'priorityChanged',
  ],
  ...['calendarChanged', 'solved', 'reopened', 'closed', 'merged'],
];

function someLedger(seed: number): ClockInput {
  const random = seeded(seed);
  const pick = <T>(from: T[]): T => from[Math.floor(random() * from.length)] as T;
  const someCalendar = () => pick([OFFICE, ALWAYS, BERLIN]);
  const hours = () => `PT${1 + Math.floor(random() * 600)}M`;
  const metrics = ['pickup', 'firstResponse', 'nextResponse', 'resolution'];
  const somePolicy = () => Object.fromEntries(metrics.filter(() => random() < 0.8).map((metric) => [metric, hours()]));
  let at = ms('2026-03-23T06:00:00Z') + Math.floor(random() * 3 * 24 * HOUR);
  const iso = (time: number) => new Date(time).toISOString();
  const events: object[] = [{ at: iso(at), type: 'opened' }];
  for (let count = Math.floor(random() * 14); count > 0; count--) {
    if (random() < 0.8) at += Math.floor(random() * random() * 20 * HOUR);
    events.push({
      at: iso(at),
      type: pick(TYPES),
      dueAt: iso(at + Math.floor(random() * 10 * HOUR)),
      duration: hours(),
      policy: somePolicy(),
      calendar: someCalendar(),
    });
  }
  const scenario = {
    ...tell({ events: [], at: '02 10:00' }),
    calendar: someCalendar(),
    policy: somePolicy(),
    events,
    at: iso(at + HOUR),
  };
  const read = readScenario(scenario);
  if ('error' in read) throw new Error(JSON.stringify(read.error));
  return read.scenario;
}

const SEEDS = Array.from({ length: 600 }, (_, seed) => seed);
const forEachLedger = (check: (input: ClockInput, seed: number) => void) => {
  for (const seed of SEEDS) check(someLedger(seed), seed);
};

describe('every ledger', () => {
  it('gives the same answer each time, and leaves its input alone', () => {
    forEachLedger((input, seed) => {
      const before = JSON.stringify(input.events.map(({ at, type }) => [at, type]));
      expect(evaluateClocks(input), `seed ${seed}`).toEqual(evaluateClocks(input));
      expect(JSON.stringify(input.events.map(({ at, type }) => [at, type]))).toBe(before);
    });
  });

  it('has verdicts that agree with their instants', () => {
    forEachLedger((input, seed) => {
      for (const target of evaluateClocks(input)) {
        const told = `seed ${seed} ${target.metric}`;
        const { status, dueAt, metAt, breachedAt } = target;
        expect(breachedAt !== null, told).toBe(status === 'breached');
        if (status === 'breached') {
          expect(breachedAt, told).toBe(dueAt);
          expect(Math.min(metAt ?? input.at, input.at), told).toBeGreaterThan(dueAt);
        }
        if (status === 'met') expect(metAt, told).toBeLessThanOrEqual(dueAt);
        if (status === 'running' || status === 'paused') expect(input.at, told).toBeLessThanOrEqual(dueAt);
        if (status === 'paused') expect(target.pauses.at(-1)?.to, told).toBeNull();
      }
    });
  });

  it('has durations that agree with the explanation', () => {
    forEachLedger((input, seed) => {
      for (const target of evaluateClocks(input)) {
        const told = `seed ${seed} ${target.metric}`;
        const spans = explainTarget(target, input.at) ?? [];
        const worked = spans.filter(({ kind }) => kind === 'worked').reduce((sum, { from, to }) => sum + to - from, 0);
        expect(worked, told).toBe(target.elapsedMs + target.remainingMs);
        for (const [index, span] of spans.entries()) {
          expect(span.from, told).toBe(spans[index - 1]?.to ?? target.startedAt);
          expect(span.to, told).toBeGreaterThan(span.from);
        }
        expect(spans.at(-1)?.to ?? target.startedAt, told).toBe(Math.max(target.dueAt, target.startedAt));
        if (target.pauses.length === 0) {
          const end = target.startedAt + target.wallElapsedMs;
          if (target.metAt !== null || target.status === 'running') expect(end, told).toBe(target.metAt ?? input.at);
          expect(target.elapsedMs, told).toBe(workingTimeBetween(target.calendar, target.startedAt, end));
        }
      }
    });
  });

  it('never takes back a breach, whatever follows', () => {
    forEachLedger((input, seed) => {
      const early = input.events[Math.floor(input.events.length / 2)]?.at ?? input.at;
      const later = evaluateClocks(input);
      for (const target of evaluateClocks({ ...input, at: early })) {
        if (target.status !== 'breached') continue;
        const same = later.find(({ metric, ordinal }) => metric === target.metric && ordinal === target.ordinal);
        expect(same, `seed ${seed}`).toMatchObject({ status: 'breached', breachedAt: target.breachedAt });
      }
    });
  });

  it('numbers the clocks of a metric so that a number keeps its clock', () => {
    forEachLedger((input, seed) => {
      const early = input.events[Math.floor(input.events.length / 2)]?.at ?? input.at;
      const later = evaluateClocks(input);
      const before = input.events.filter(({ at }) => at <= early).length;
      const changed = input.events
        .slice(before)
        .some(({ type }) => type === 'policyChanged' || type === 'priorityChanged');
      for (const target of evaluateClocks({ ...input, at: early })) {
        const same = later.find(({ metric, ordinal }) => metric === target.metric && ordinal === target.ordinal);
        if (!changed) expect(same?.startedAt, `seed ${seed}`).toBe(target.startedAt);
      }
    });
  });

  it('is next due at the earliest running clock', () => {
    forEachLedger((input) => {
      const targets = evaluateClocks(input);
      const running = targets.filter(({ status }) => status === 'running').map(({ dueAt }) => dueAt);
      expect(nextDueAt(targets)).toBe(running.length === 0 ? null : Math.min(...running));
    });
  });
});

describe('a long ledger', () => {
  it('of thousands of pauses is read in a moment', () => {
    const start = ms('2026-03-02T10:00:00Z');
    const events: ClockEvent[] = [{ at: start, type: 'opened' }];
    for (let index = 1; index <= 4000; index++) {
      events.push({ at: start + index * MINUTE, type: index % 2 === 1 ? 'paused' : 'resumed' });
    }
    const read = readScenario(
      tell({ calendar: ALWAYS, policy: { resolution: 'PT100H' }, events: [['02 10:00', 'opened']], at: '06 10:00' }),
    );
    if ('error' in read) throw new Error(read.error.message);
    const [target] = evaluateClocks({ ...read.scenario, events });
    expect(target).toMatchObject({ elapsedMs: 96 * HOUR - 2000 * MINUTE, status: 'running' });
  });
});
