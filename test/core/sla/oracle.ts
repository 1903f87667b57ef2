import type { CalendarSpec } from '#core/contract/sla.ts';

/**
 * Working time the slow way, to check the fast one against: every minute of a window is looked up on the zone's own
 * clock and marked as worked or not. Shares no code with the product.
 */
export interface Oracle {
  fromMs: number;
  minutes: Uint8Array;
}

const MINUTE = 60_000;
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** What a clock on the wall shows at each minute, read as if it were UTC. */
export function wallClock(timeZone: string, fromMs: number, minutes: number): number[] {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Array.from({ length: minutes }, (_, index) => {
    const [, day, month, year, hour, minute] =
      /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(format.format(fromMs + index * MINUTE)) ?? [];
    return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  });
}

function minuteOf(wall: number[], shown: number, which: 'first' | 'last'): number {
  const index = which === 'first' ? wall.indexOf(shown) : wall.lastIndexOf(shown);
  if (index >= 0) return index;
  // Never shown: skipped. As many minutes on from the last moment before the skip as the clock would have needed.
  const after = wall.findIndex((time) => time > shown);
  const before = after - 1;
  return before + (shown - (wall[before] ?? 0)) / MINUTE;
}

export function oracleOf(spec: CalendarSpec, wall: number[], fromMs: number): Oracle {
  const minutes = new Uint8Array(wall.length);
  const firstDay = Math.floor((wall[0] ?? 0) / 86_400_000) + 1;
  const lastDay = Math.floor((wall.at(-1) ?? 0) / 86_400_000) - 3;
  for (let day = firstDay; day <= lastDay; day++) {
    const midnight = day * 86_400_000;
    const date = new Date(midnight).toISOString().slice(0, 10);
    const exception = spec.exceptions?.find((candidate) => candidate.date === date);
    const weekday = NAMES[new Date(midnight).getUTCDay()] ?? 'sun';
    for (const [start, end] of exception?.hours ?? spec.week[weekday] ?? []) {
      const time = (text: string): number => midnight + Date.parse(`1970-01-01T${text}:00Z`);
      const opens = time(start);
      let closes = end === '24:00' ? midnight + 86_400_000 : time(end);
      if (closes <= opens) closes += 86_400_000;
      minutes.fill(1, minuteOf(wall, opens, 'first'), Math.max(0, minuteOf(wall, closes, 'last')));
    }
  }
  return { fromMs, minutes };
}

export function slowBetween(oracle: Oracle, fromMs: number, toMs: number): number {
  let sum = 0;
  for (const [index, works] of oracle.minutes.entries()) {
    const start = oracle.fromMs + index * MINUTE;
    if (works === 1) sum += Math.max(0, Math.min(start + MINUTE, toMs) - Math.max(start, fromMs));
  }
  return sum;
}

/** null where the window ends before the amount is used up. */
export function slowAdd(oracle: Oracle, startMs: number, amountMs: number): number | null {
  let left = amountMs;
  for (const [index, works] of oracle.minutes.entries()) {
    const start = Math.max(oracle.fromMs + index * MINUTE, startMs);
    const end = oracle.fromMs + (index + 1) * MINUTE;
    if (works === 0 || end <= start) continue;
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  return null;
}
