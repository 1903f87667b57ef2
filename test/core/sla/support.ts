import type { CalendarSpec, Scenario, SimulationAnswer } from '#core/contract/sla.ts';
import { simulate } from '#core/sla/simulate.ts';

type Hours = CalendarSpec['week']['mon'];

/** Monday to Friday with these hours. */
export const weekdays = (hours: Hours): CalendarSpec['week'] => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
});

/** Every day of the week with these hours. */
export const everyDay = (hours: Hours): CalendarSpec['week'] => ({ ...weekdays(hours), sat: hours, sun: hours });

/** Office hours on the UTC clock, so that a test's instants read as local times. 2026-03-02 is a Monday. */
export const OFFICE: CalendarSpec = { timeZone: 'Etc/UTC', week: weekdays([['09:00', '17:00']]) };
export const ALWAYS: CalendarSpec = { timeZone: 'Etc/UTC', week: everyDay([['00:00', '24:00']]) };

export const ms = (iso: string): number => Date.parse(iso);
export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** `02 10:00` is 2026-03-02T10:00Z. Seconds and milliseconds may follow. */
export function march(time: string): string {
  const [day = '', clock = ''] = time.split(' ');
  return `2026-03-${day}T${clock.length === 5 ? `${clock}:00` : clock}Z`;
}

/** `['02 10:00', 'opened']`, with further keys of the event behind. */
export type Told = [time: string, type: string, more?: object];

export interface Telling {
  calendar?: CalendarSpec;
  policy?: Scenario['policy'];
  events: Told[];
  at: string;
}

export const tell = ({ calendar = OFFICE, policy = { firstResponse: 'PT1H' }, events, at }: Telling) => ({
  calendar,
  policy,
  events: events.map(([time, type, more]) => ({ at: march(time), type, ...more })),
  at: march(at),
});

export function answer(input: unknown): SimulationAnswer {
  const got = simulate(input);
  if ('error' in got) throw new Error(JSON.stringify(got.error));
  return got;
}

/** The targets of one metric, without their explanation. */
export function targetsOf(telling: Telling, metric: string) {
  return answer(tell(telling))
    .targets.filter((target) => target.metric === metric)
    .map(({ explanation: _, metric: __, ...rest }) => rest);
}

/** `mulberry32`: seeded, so that a failing case can be run again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
