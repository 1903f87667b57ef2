import type { CalendarSpec, PolicyCondition, PolicyTargets } from '#core/contract/sla.ts';

/**
 * The targets that a new installation starts with (SEMANTICS "Starting targets"); settings, all of them. A working
 * day is taken as eight hours, since durations are hours.
 */
export interface StartingPolicy {
  key: 'critical' | 'high' | 'normal' | 'low';
  rank: number;
  isDefault: boolean;
  condition: PolicyCondition;
  /** `always`: round the clock; `business`: the company's hours. */
  calendar: 'always' | 'business';
  targets: PolicyTargets;
}

const policy = (
  key: StartingPolicy['key'],
  rank: number,
  calendar: StartingPolicy['calendar'],
  response: string,
  resolution: string,
): StartingPolicy => ({
  key,
  rank,
  // The normal policy asks nothing: a ticket that no other is for runs by it.
  isDefault: key === 'normal',
  condition: key === 'normal' ? {} : { priority: [key] },
  calendar,
  targets: { pickup: 'PT2M', firstResponse: response, nextResponse: response, resolution },
});

export const STARTING_POLICIES: readonly StartingPolicy[] = [
  policy('critical', 10, 'always', 'PT5M', 'PT4H'),
  policy('high', 20, 'business', 'PT1H', 'PT8H'),
  policy('normal', 30, 'business', 'PT4H', 'PT24H'),
  policy('low', 40, 'business', 'PT8H', 'PT40H'),
];

/** Open at every hour: the calendar of critical tickets (P3.1, and the duty to keep a 24-hour emergency line). */
export function roundTheClock(timeZone: string): CalendarSpec {
  const day: CalendarSpec['week']['mon'] = [['00:00', '24:00']];
  return { timeZone, week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day } };
}
