import type { CalendarSpec } from '#core/contract/sla.ts';
import { dayNumber, WEEKDAYS, weekdayOf } from '#core/contract/sla-calendar.ts';
import type { ExplanationSpan } from './explain.ts';

/** A date and a time of day on the calendar's own clock. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  /** `09:30` */
  time: string;
}

/** What a person is told of the way from start to due: nights and lunch breaks go without saying. */
export type DueStep =
  | { kind: 'outside'; at: LocalTime }
  | { kind: 'work'; from: LocalTime; to: LocalTime; ms: number; makeUp: LocalTime[]; folded: boolean }
  /** Whole days, both ends included. */
  | { kind: 'off'; from: LocalTime; to: LocalTime; holiday: boolean; names: string[] }
  | { kind: 'partOff'; from: LocalTime; to: LocalTime; names: string[] }
  | { kind: 'pause'; from: LocalTime; to: LocalTime };

const DAY_MS = 86_400_000;
/** More than a screen of sentences explains nothing. */
const MOST_STEPS = 14;
const KEPT = 6;

/** Reads instants on the clock of a time zone. */
export function localReader(timeZone: string): (ms: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (ms) => {
    const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const { year, month, day, hour, minute } = parts;
    return { year: Number(year), month: Number(month), day: Number(day), time: `${hour}:${minute}` };
  };
}

const dayOf = ({ year, month, day }: LocalTime): number => Date.UTC(year, month - 1, day) / DAY_MS;
export const isSameDay = (a: LocalTime, b: LocalTime): boolean => dayOf(a) === dayOf(b);

function dateOf(dayNo: number): LocalTime {
  const date = new Date(dayNo * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), time: '00:00' };
}

type Exceptions = Map<number, NonNullable<CalendarSpec['exceptions']>[number]>;
interface Reading {
  local: (ms: number) => LocalTime;
  spec: CalendarSpec;
  exceptions: Exceptions;
}

/** Days on which an exception opens what the plain week has closed. */
function makeUpDays({ spec, exceptions }: Reading, from: LocalTime, to: LocalTime): LocalTime[] {
  const days: LocalTime[] = [];
  for (const [day, { hours }] of exceptions) {
    const plain = spec.week[WEEKDAYS[weekdayOf(day)] ?? 'sun'] ?? [];
    if (day >= dayOf(from) && day <= dayOf(to) && hours.length > 0 && plain.length === 0) days.push(dateOf(day));
  }
  return days;
}

function namesBetween({ exceptions }: Reading, firstDay: number, lastDay: number): string[] {
  const names = [...exceptions].flatMap(([day, { name }]) =>
    day >= firstDay && day <= lastDay && name !== undefined ? [name] : [],
  );
  return [...new Set(names)];
}

/** What is worth telling of a stretch in which nobody worked: its whole days, or what an exception took of a day. */
function stepOfGap(reading: Reading, gap: ExplanationSpan[]): DueStep | null {
  const [head] = gap;
  const tail = gap.at(-1);
  if (head === undefined || tail === undefined) return null;
  const from = reading.local(head.from);
  const firstDay = dayOf(from) + (from.time === '00:00' ? 0 : 1);
  const lastDay = dayOf(reading.local(tail.to)) - 1;
  const taken = gap.find((span) => span.kind === 'exception');
  if (lastDay >= firstDay) {
    const names = namesBetween(reading, firstDay, lastDay);
    return { kind: 'off', from: dateOf(firstDay), to: dateOf(lastDay), holiday: taken !== undefined, names };
  }
  if (taken === undefined) return null;
  const [start, end] = [reading.local(taken.from), reading.local(taken.to)];
  return { kind: 'partOff', from: start, to: end, names: namesBetween(reading, dayOf(start), dayOf(start)) };
}

function addWork(steps: DueStep[], reading: Reading, span: ExplanationSpan): void {
  const last = steps.at(-1);
  const from = reading.local(span.from);
  const to = reading.local(span.to);
  if (last?.kind === 'work') {
    last.to = to;
    last.ms += span.to - span.from;
    last.makeUp = makeUpDays(reading, last.from, to);
  } else {
    const makeUp = makeUpDays(reading, from, to);
    steps.push({ kind: 'work', from, to, ms: span.to - span.from, makeUp, folded: false });
  }
}

function toSteps(reading: Reading, spans: readonly ExplanationSpan[]): DueStep[] {
  const steps: DueStep[] = [];
  let gap: ExplanationSpan[] = [];
  const closeGap = (): void => {
    const step = stepOfGap(reading, gap);
    if (step !== null) steps.push(step);
    gap = [];
  };
  const [first] = spans;
  if (first !== undefined && (first.kind === 'closed' || first.kind === 'exception'))
    steps.push({ kind: 'outside', at: reading.local(first.from) });
  for (const span of spans) {
    if (span.kind === 'closed' || span.kind === 'exception') {
      gap.push(span);
      continue;
    }
    closeGap();
    if (span.kind === 'worked') addWork(steps, reading, span);
    else steps.push({ kind: 'pause', from: reading.local(span.from), to: reading.local(span.to) });
  }
  return steps;
}

/** Work that follows work is one stretch; what lay between is said to be left out. */
function fold(steps: DueStep[]): DueStep[] {
  const folded: DueStep[] = [];
  for (const step of steps) {
    const last = folded.at(-1);
    if (last?.kind === 'work' && step.kind === 'work') {
      folded[folded.length - 1] = {
        ...last,
        to: step.to,
        ms: last.ms + step.ms,
        makeUp: [...last.makeUp, ...step.makeUp],
        folded: true,
      };
    } else folded.push(step);
  }
  return folded;
}

/** First the plain weekends go, then all that lies in the middle. */
function shorten(steps: DueStep[]): DueStep[] {
  if (steps.length <= MOST_STEPS) return steps;
  const weeks = fold(steps.filter((step) => step.kind !== 'off' || step.holiday));
  if (weeks.length <= MOST_STEPS) return weeks;
  const middle = weeks.slice(KEPT, -KEPT).filter((step) => step.kind === 'work');
  return fold([...weeks.slice(0, KEPT), ...middle, ...weeks.slice(-KEPT)]);
}

/** The way from start to due as it is told, by the calendar that the clock ran by. */
export function dueSteps(spans: readonly ExplanationSpan[], spec: CalendarSpec): DueStep[] {
  const exceptions: Exceptions = new Map((spec.exceptions ?? []).map((each) => [dayNumber(each.date), each]));
  return shorten(toSteps({ local: localReader(spec.timeZone), spec, exceptions }, spans));
}
