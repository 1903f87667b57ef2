import { describe, expect, it } from 'vitest';
import { CalendarSpec } from '#core/contract/sla.ts';
import { addWorkingTime, compileCalendar, isOpen, nextOpening, workingTimeBetween } from '#core/sla/calendar.ts';
import { oracleOf, slowAdd, slowBetween, wallClock } from './oracle.ts';
import { ms, seeded } from './support.ts';

/** Windows of 24 days with what is special about each zone inside. */
const WINDOWS: [zone: string, from: string, what: string][] = [
  ['Asia/Shanghai', '2026-09-21T00:00:00Z', 'no clock changes'],
  ['Europe/Berlin', '2026-03-18T00:00:00Z', 'an hour is skipped'],
  ['Europe/Berlin', '2026-10-14T00:00:00Z', 'an hour is repeated'],
  ['America/New_York', '2026-02-26T00:00:00Z', 'an hour is skipped'],
  ['America/New_York', '2026-10-20T00:00:00Z', 'an hour is repeated'],
  ['Australia/Lord_Howe', '2026-09-22T00:00:00Z', 'half an hour is skipped'],
  ['Australia/Lord_Howe', '2026-03-25T00:00:00Z', 'half an hour is repeated'],
  ['Africa/Cairo', '2026-04-13T00:00:00Z', 'midnight is skipped'],
  ['America/Havana', '2026-10-20T00:00:00Z', 'midnight is repeated'],
];
const DAYS = 24;
const CASES = 45;
const TICK = 15;

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);

const clock = (tick: number): string => {
  const minutes = (tick * TICK) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** Up to three frames; one day in three has its edges in the small hours, where clocks change. */
function someHours(random: Random): [string, string][] {
  const span = random() < 0.35 ? 16 : 96;
  const ticks = Array.from({ length: 2 * below(random, 4) }, () => below(random, span)).sort((a, b) => a - b);
  const frames: [string, string][] = [];
  for (let index = 0; index + 1 < ticks.length; index += 2) {
    const [start = 0, end = 0] = [ticks[index], ticks[index + 1]];
    if (end > start) frames.push([clock(start), clock(end)]);
  }
  if (random() < 0.2) frames.push(['22:30', random() < 0.5 ? '24:00' : '02:30']);
  return frames;
}

function someCalendar(random: Random, timeZone: string, fromMs: number): CalendarSpec {
  for (;;) {
    const days = new Set(Array.from({ length: below(random, 8) }, () => below(random, DAYS)));
    const spec = CalendarSpec.safeParse({
      timeZone,
      week: Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, someHours(random)]),
      ),
      exceptions: [...days].map((day) => ({
        date: new Date(fromMs + day * 86_400_000).toISOString().slice(0, 10),
        hours: random() < 0.4 ? [] : someHours(random),
      })),
    });
    if (spec.success) return spec.data;
  }
}

describe('the calendar agrees with a minute-by-minute walk', () => {
  it.each(WINDOWS)('%s from %s, where %s', (zone, from, _what) => {
    const fromMs = ms(from);
    const wall = wallClock(zone, fromMs, DAYS * 1440);
    const random = seeded(fromMs / 1000 + zone.length);
    const within = (day: number, days: number): number => fromMs + Math.floor((day + random() * days) * 86_400_000);
    for (let index = 0; index < CASES; index++) {
      const spec = someCalendar(random, zone, fromMs);
      const calendar = compileCalendar(spec);
      const oracle = oracleOf(spec, wall, fromMs);
      const [start = 0, end = 0] = [within(4, 14), within(4, 14)].sort((a, b) => a - b);
      const told = JSON.stringify({ spec, start: new Date(start), end: new Date(end) });
      expect(workingTimeBetween(calendar, start, end), told).toBe(slowBetween(oracle, start, end));
      const amount = 1 + below(random, 30 * 3_600_000);
      const due = slowAdd(oracle, start, amount);
      if (due !== null && due < fromMs + 19 * 86_400_000) {
        expect(addWorkingTime(calendar, start, amount), told).toBe(due);
      }
      const opening = slowAdd(oracle, start, 1);
      if (opening !== null && opening < fromMs + 19 * 86_400_000) {
        expect(nextOpening(calendar, start), told).toBe(opening - 1);
        expect(isOpen(calendar, start), told).toBe(opening - 1 === start);
      }
    }
  });
});
