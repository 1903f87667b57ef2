import { formatDuration } from '#core/contract/duration.ts';
import { CalendarSpec, type SimulationAnswer } from '#core/contract/sla.ts';
import { addWorkingTime, compileCalendar, isOpen, nextOpening, workingTimeBetween } from '#core/sla/calendar.ts';
import { simulate } from '#core/sla/simulate.ts';
import {
  type Interval,
  sumBetween,
  sumUntil,
  without,
  workingIntervals,
  type ZoneWindow,
  zoneWindow,
} from './interval-oracle.ts';
import { seeded } from './support.ts';

/** Random calendars, spans and pauses, answered by the product and by the interval oracle. */

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Room for a span of two months, and for what lies at the edges. */
const WINDOW_DAYS = 80;
const SPAN_DAYS = 61;
const MARGIN_DAYS = 4;

/** Windows with what is special about each zone about in their middle. */
const WINDOWS: [zone: string, from: string][] = [
  ['Asia/Shanghai', '2026-09-01'],
  ['Etc/UTC', '2024-01-20'],
  ['Asia/Kathmandu', '2026-12-01'],
  ['Europe/Berlin', '2026-02-20'],
  ['Europe/Berlin', '2026-09-15'],
  ['America/New_York', '2026-01-28'],
  ['America/New_York', '2026-09-22'],
  ['America/St_Johns', '2026-02-01'],
  ['Australia/Lord_Howe', '2026-08-25'],
  ['Australia/Lord_Howe', '2026-03-01'],
  ['Pacific/Chatham', '2026-03-01'],
  ['Africa/Cairo', '2026-03-20'],
  ['America/Havana', '2026-09-22'],
  ['Africa/Casablanca', '2026-01-25'],
  ['Pacific/Apia', '2011-11-20'],
];

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);

let windows: ZoneWindow[] | undefined;
function allWindows(): ZoneWindow[] {
  windows ??= WINDOWS.map(([zone, from]) => {
    const fromMs = Date.parse(`${from}T00:00:00Z`);
    return zoneWindow(zone, fromMs, fromMs + WINDOW_DAYS * DAY);
  });
  return windows;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Up to three frames; one day in three has its edges in the small hours, where clocks change. */
function someHours(random: Random): [string, string][] {
  const span = random() < 0.35 ? 240 : 1440;
  const edges = Array.from({ length: 2 * below(random, 4) }, () => below(random, span)).sort((a, b) => a - b);
  const frames: [string, string][] = [];
  for (let index = 0; index + 1 < edges.length; index += 2) {
    const [start = 0, end = 0] = [edges[index], edges[index + 1]];
    if (end > start) frames.push([clock(start), clock(end)]);
  }
  if (random() < 0.2) frames.push(['22:30', random() < 0.5 ? '24:00' : '02:30']);
  return frames;
}

function someCalendar(random: Random, { timeZone, fromMs }: ZoneWindow): CalendarSpec {
  for (;;) {
    const days = new Set(Array.from({ length: below(random, 14) }, () => below(random, WINDOW_DAYS)));
    const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, someHours(random)]);
    const spec = CalendarSpec.safeParse({
      timeZone,
      week: Object.fromEntries(week),
      exceptions: [...days].map((day) => ({
        date: new Date(fromMs + day * DAY).toISOString().slice(0, 10),
        hours: random() < 0.4 ? [] : someHours(random),
      })),
    });
    if (spec.success) return spec.data;
  }
}

interface Case {
  spec: CalendarSpec;
  startMs: number;
  /** The instant of asking, and the end of the span. */
  atMs: number;
  amountMs: number;
  pauses: { from: number; to: number | null }[];
}

/** One span in four is of some hours, so that edges of frames and pauses lie close together. */
function someCase(random: Random, window: ZoneWindow): Case {
  const span = random() < 0.25 ? below(random, 30 * HOUR) : below(random, SPAN_DAYS * DAY);
  const room = (WINDOW_DAYS - 2 * MARGIN_DAYS) * DAY - span;
  const startMs = window.fromMs + MARGIN_DAYS * DAY + below(random, room);
  const edges = Array.from({ length: below(random, 9) }, () => startMs + below(random, span + 1));
  edges.sort((a, b) => a - b);
  const pauses: Case['pauses'] = [];
  for (let index = 0; index < edges.length; index += 2)
    pauses.push({ from: edges[index] ?? startMs, to: edges[index + 1] ?? null });
  const amountMs = 1 + below(random, random() < 0.5 ? 30 * HOUR : 300 * HOUR);
  return { spec: someCalendar(random, window), startMs, atMs: startMs + span, amountMs, pauses };
}

/** What both were asked and the product got wrong, in words; null where they agree. */
type Difference = string | null;

const differs = (what: string, got: unknown, expected: unknown): Difference =>
  got === expected ? null : `${what}: ${String(got)} instead of ${String(expected)}`;

/** The primitives. What the window does not hold is not judged. */
function checkPrimitives({ spec, startMs, atMs, amountMs }: Case, intervals: Interval[], endMs: number): Difference {
  const calendar = compileCalendar(spec);
  const measured = workingTimeBetween(calendar, startMs, atMs);
  const due = sumUntil(intervals, startMs, amountMs);
  const opening = sumUntil(intervals, startMs, 1);
  const opens = opening !== null && opening < endMs;
  return (
    differs('measured', measured, sumBetween(intervals, startMs, atMs)) ??
    (due !== null && due < endMs ? differs('added', addWorkingTime(calendar, startMs, amountMs), due) : null) ??
    (opens ? differs('opening', nextOpening(calendar, startMs), opening - 1) : null) ??
    (opens ? differs('open', isOpen(calendar, startMs), opening - 1 === startMs) : null)
  );
}

function askedOf({ spec, startMs, atMs, amountMs, pauses }: Case): unknown {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const events = pauses.flatMap(({ from, to }) => [
    { at: iso(from), type: 'paused' },
    ...(to === null ? [] : [{ at: iso(to), type: 'resumed' }]),
  ]);
  return {
    calendar: spec,
    policy: { resolution: formatDuration(amountMs) },
    events: [{ at: iso(startMs), type: 'opened' }, ...events],
    at: iso(atMs),
  };
}

/** The simulation of a ticket with pauses. A pause that lasts is taken to end at the instant of asking. */
function checkSimulation(asked: Case, intervals: Interval[], endMs: number): Difference {
  const { startMs, atMs, amountMs, pauses } = asked;
  const answer = simulate(askedOf(asked));
  if ('error' in answer) return `refused: ${answer.error.code} ${answer.error.path}`;
  const [target] = answer.targets;
  if (target === undefined) return 'no target';
  const working = without(
    intervals,
    pauses.map(({ from, to }): Interval => [from, to ?? Math.max(atMs, from)]),
  );
  const due = sumUntil(working, startMs, amountMs);
  if (due === null || due >= endMs) return null;
  const lasting = pauses.at(-1)?.to === null;
  const status = due < atMs ? 'breached' : lasting ? 'paused' : 'running';
  const elapsed = sumBetween(working, startMs, atMs);
  return (
    differs('status', target.status, status) ??
    differs('due', Date.parse(target.dueAt), due) ??
    differs('breach', target.breachedAt, status === 'breached' ? target.dueAt : null) ??
    differs('elapsed', target.elapsed, formatDuration(elapsed)) ??
    differs('remaining', target.remaining, formatDuration(amountMs - elapsed)) ??
    differs('next', answer.nextDueAt, status === 'running' ? target.dueAt : null) ??
    checkExplanation(target, asked, working)
  );
}

/** From start to due without a gap, and each stretch of work is work to the oracle too. */
function checkExplanation(
  { explanation, dueAt }: SimulationAnswer['targets'][number],
  { startMs, amountMs }: Case,
  working: Interval[],
): Difference {
  let cursor = startMs;
  let worked = 0;
  for (const { from, to, kind } of explanation) {
    const [fromMs, toMs] = [Date.parse(from), Date.parse(to)];
    if (fromMs !== cursor) return `explained from ${from}, where the stretch before ended elsewhere`;
    const work = sumBetween(working, fromMs, toMs);
    if (work !== (kind === 'worked' ? toMs - fromMs : 0)) return `explained ${from} to ${to} as ${kind}`;
    worked += work;
    cursor = toMs;
  }
  return differs('explained until', cursor, Date.parse(dueAt)) ?? differs('explained work', worked, amountMs);
}

/** The case of this seed and number. @returns what differs, together with the case; null where nothing does */
export function checkCase(seed: number, number: number): Difference {
  const random = seeded(Math.imul(seed, 0x9e3779b1) + number);
  const all = allWindows();
  const window = all[below(random, all.length)];
  if (window === undefined) throw new RangeError('no window');
  const asked = someCase(random, window);
  const intervals = workingIntervals(asked.spec, window);
  const endMs = window.toMs - MARGIN_DAYS * DAY;
  const found = checkPrimitives(asked, intervals, endMs) ?? checkSimulation(asked, intervals, endMs);
  return found === null ? null : `case ${number} of seed ${seed}: ${found}; ${JSON.stringify(askedOf(asked))}`;
}
