import type { CalendarSpec } from '#core/contract/sla.ts';
import { weekdays } from '../support.ts';

/** Times as their sources write them: on the UTC clock unless an offset follows, seconds only where there are any. */
export type Due = [from: string, amount: string, due: string];
export type Worked = [from: string, to: string, amount: string];

/** What one public project's tests say of working time, under one calendar. */
export interface WorkingTimeFacts {
  source: string;
  hours: string;
  calendar: CalendarSpec;
  due?: Due[];
  worked?: Worked[];
}

/** `2015-02-26 10:12:34` or `2010-08-04 09:35 -04:00`, as an instant. */
export function instant(text: string): string {
  const [date, clock = '', offset = 'Z'] = text.split(' ');
  return new Date(`${date}T${clock.length === 5 ? `${clock}:00` : clock}${offset}`).toISOString().replace('.000Z', 'Z');
}

export const closed = (...dates: string[]): CalendarSpec['exceptions'] => dates.map((date) => ({ date, hours: [] }));

export const NINE_TO_FIVE: CalendarSpec = { timeZone: 'Etc/UTC', week: weekdays([['09:00', '17:00']]) };
