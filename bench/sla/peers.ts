import { createRequire } from 'node:module';
import { CalendarSpec } from '#core/contract/sla.ts';
import { addWorkingTime, compileCalendar, workingTimeBetween } from '#core/sla/calendar.ts';

/**
 * The same week for three libraries: Monday to Friday, a lunch break, no holidays, since those cost the peers more
 * than us. The peers know no zone of their own: they go by the process's, which is their quickest way.
 */
export const ZONE = 'Asia/Shanghai';
const HOURS: [string, string][] = [
  ['09:00', '12:00'],
  ['13:30', '18:00'],
];
const MINUTE = 60_000;

export interface Peer {
  name: string;
  /** Working minutes of each span; the instants are made into the library's own kind beforehand. */
  measure(spans: readonly [fromMs: number, toMs: number][]): (index: number) => number;
  /** The instant, ms since 1970, eight working hours after each start. */
  addEightHours(starts: readonly number[]): (index: number) => number;
}

interface WorkingMoment {
  workingDiff(other: WorkingMoment, unit: string): number;
  addWorkingTime(amount: number, unit: string): WorkingMoment;
  clone(): WorkingMoment;
  valueOf(): number;
}
type MomentFactory = { (ms: number): WorkingMoment; locale(): string; updateLocale(name: string, data: object): void };

interface BusinessDay {
  businessMinutesDiff(other: BusinessDay): number;
  addBusinessHours(hours: number): BusinessDay;
  valueOf(): number;
}
type DayFactory = {
  (ms: number): BusinessDay;
  extend(plugin: unknown): void;
  setBusinessTime(hours: Record<string, { start: string; end: string }[] | null>): void;
};

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** The packages are CommonJS without usable types; what is used of them is declared above. */
export function openPeers(): Peer[] {
  process.env.TZ = ZONE;
  const load = createRequire(import.meta.url);
  return [ours(), momentBusinessTime(load), dayjsBusinessTime(load)];
}

function ours(): Peer {
  const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, HOURS]));
  const calendar = compileCalendar(CalendarSpec.parse({ timeZone: ZONE, week }));
  return {
    name: 'frontline',
    measure: (spans) => (index) => {
      const [from, to] = spans[index] ?? [0, 0];
      return workingTimeBetween(calendar, from, to) / MINUTE;
    },
    addEightHours: (starts) => (index) => addWorkingTime(calendar, starts[index] ?? 0, 480 * MINUTE),
  };
}

function momentBusinessTime(load: NodeJS.Require): Peer {
  const moment = load('moment') as MomentFactory;
  load('moment-business-time');
  const day = HOURS.flat().map((time) => `${time}:00`);
  moment.updateLocale(moment.locale(), { workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null } });
  return {
    name: 'moment-business-time',
    measure: (spans) => {
      const known = spans.map(([from, to]) => [moment(from), moment(to)] as const);
      return (index) => {
        const [from, to] = at(known, index);
        return to.workingDiff(from, 'minutes');
      };
    },
    addEightHours: (starts) => {
      const known = starts.map((start) => moment(start));
      // It changes what it is called on.
      return (index) => at(known, index).clone().addWorkingTime(8, 'hours').valueOf();
    },
  };
}

function dayjsBusinessTime(load: NodeJS.Require): Peer {
  const dayjs = load('dayjs') as DayFactory;
  dayjs.extend(load('dayjs-business-time'));
  const hours = HOURS.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }));
  const week = Object.fromEntries(WORKDAYS.map((day) => [day, hours]));
  dayjs.setBusinessTime({ sunday: null, ...week, saturday: null });
  return {
    name: 'dayjs-business-time',
    measure: (spans) => {
      const known = spans.map(([from, to]) => [dayjs(from), dayjs(to)] as const);
      return (index) => {
        const [from, to] = at(known, index);
        return from.businessMinutesDiff(to);
      };
    },
    addEightHours: (starts) => {
      const known = starts.map((start) => dayjs(start));
      return (index) => at(known, index).addBusinessHours(8).valueOf();
    },
  };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`nothing at ${index}`);
  return found;
}
