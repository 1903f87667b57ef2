import { z } from 'zod';
import { Scenario, type SlaEvent, type SlaProblem, WEEKDAYS } from '#core/contract/sla.ts';
import { type Calendar, compileCalendar } from './calendar.ts';
import { type ClockEvent, type ClockInput, policyBudgets } from './clock.ts';
import { durationMs } from './duration.ts';

type Issue = z.core.$ZodIssue;

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'custom': {
      const code: unknown = issue.params?.code;
      return typeof code === 'string' ? code : 'invalid';
    }
    case 'invalid_union':
      return issue.path.at(-1) === 'type' ? 'unknown-event' : 'invalid';
    case 'unrecognized_keys':
      return 'unknown-key';
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'missing' : 'invalid-type';
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'invalid-format';
    default:
      return 'invalid';
  }
}

const FORMATS: Record<string, string> = { datetime: 'invalid-instant', date: 'invalid-date', regex: 'invalid-time' };

/** The first thing wrong with an input, as a value that people and programs can act on. */
export function problemOf(error: z.ZodError): SlaProblem {
  const [issue] = error.issues;
  if (issue === undefined) return { code: 'invalid', message: 'invalid input', path: '' };
  return { code: codeOf(issue), message: issue.message, path: issue.path.map(String).join('.') };
}

const optional = <T, R>(value: T | undefined, read: (value: T) => R): R | undefined =>
  value === undefined ? undefined : read(value);

/** A policy stands for itself: what it does not say of pauses is the default, and not what the one before said. */
const policyTerms = (policy: Scenario['policy']) => ({
  policy: policyBudgets(policy),
  pauseOnThirdParty: policy.pauseOnThirdParty ?? true,
});

/** A checked event as the clocks see it. */
export function toClockEvent(event: SlaEvent): ClockEvent {
  const at = Date.parse(event.at);
  switch (event.type) {
    case 'promised':
      return { at, type: event.type, dueAt: Date.parse(event.dueAt) };
    case 'forwarded':
      return { at, type: event.type, durationMs: durationMs(event.duration), team: event.team };
    case 'returned':
      return { at, type: event.type, team: event.team };
    case 'paused':
      return { at, type: event.type, reason: event.reason ?? event.data?.reason };
    case 'policyChanged':
    case 'priorityChanged':
      return {
        at,
        type: event.type,
        ...optional(event.policy, policyTerms),
        calendar: optional(event.calendar, compileCalendar),
      };
    case 'calendarChanged':
      return { at, type: event.type, calendar: compileCalendar(event.calendar) };
    default:
      return { at, type: event.type };
  }
}

/**
 * Calendars that have been checked and compiled: a file of scenarios knows a handful. They are compared as they stand,
 * since writing a large one out costs as much as reading it. By a mark, the latest first.
 */
const known = new Map<string, { given: unknown; calendar: Calendar }[]>();
/** What strangers send is not kept without bound: all exceptions and frames of what is known, a few megabytes. */
const WEIGHT_AT_MOST = 100_000;
let weight = 0;
const A_MARK_AT_MOST = 4;
/** Twenty years of holidays are fewer. */
const MOST_EXCEPTIONS_KNOWN = 1000;
const ScenarioOfKnownCalendar = Scenario.extend({ calendar: z.unknown() });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const keyOf = (object: unknown, key: string): unknown =>
  isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;

/** Whether two values read from JSON say the same. Goes as deep as the first, which has passed the check. */
function sameJson(checked: unknown, given: unknown): boolean {
  if (!isObject(checked)) return checked === given;
  if (!isObject(given)) return false;
  if (Array.isArray(checked)) return Array.isArray(given) && sameList(checked, given);
  if (Array.isArray(given)) return false;
  let keys = 0;
  for (const key in checked) {
    if (!Object.hasOwn(given, key) || !sameJson(checked[key], given[key])) return false;
    keys++;
  }
  for (const _ in given) keys--;
  return keys === 0;
}

function sameList(checked: readonly unknown[], given: readonly unknown[]): boolean {
  if (checked.length !== given.length) return false;
  for (let index = 0; index < checked.length; index++) {
    if (!sameJson(checked[index], given[index])) return false;
  }
  return true;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Tells at a glance which calendars may be equal, since none but its like is then looked at; null: not kept. */
function markOf(calendar: unknown): string | null {
  const exceptions = listOf(keyOf(calendar, 'exceptions'));
  if (exceptions.length > MOST_EXCEPTIONS_KNOWN) return null;
  const week = keyOf(calendar, 'week');
  let mark = `${wordOf(keyOf(calendar, 'timeZone'))} ${exceptions.length}`;
  mark += ` ${wordOf(keyOf(exceptions[0], 'date'))} ${wordOf(keyOf(exceptions.at(-1), 'date'))}`;
  for (const day of WEEKDAYS) {
    for (const frame of listOf(keyOf(week, day))) for (const time of listOf(frame)) mark += ` ${wordOf(time)}`;
  }
  return mark;
}

/** Marks that were met once: a calendar is kept from its second time on, so that those of one use burden nobody. */
const glimpsed = new Set<string>();
const GLIMPSED_AT_MOST = 5000;

function remember(mark: string, given: unknown, calendar: Calendar): void {
  if (!glimpsed.has(mark)) {
    if (glimpsed.size >= GLIMPSED_AT_MOST) glimpsed.clear();
    glimpsed.add(mark);
    return;
  }
  const { week, frames } = calendar.hours;
  weight += frames.length + [...week, ...frames].flat().length;
  if (weight > WEIGHT_AT_MOST) {
    known.clear();
    weight = 0;
  }
  known.set(mark, [{ given, calendar }, ...(known.get(mark) ?? [])].slice(0, A_MARK_AT_MOST));
}

/** Reads one scenario from outside; a refusal is a value. */
export function readScenario(input: unknown): { scenario: ClockInput } | { error: SlaProblem } {
  const given = keyOf(input, 'calendar');
  const mark = markOf(given);
  const seen = mark === null ? undefined : known.get(mark)?.find((entry) => sameJson(entry.given, given));
  if (seen !== undefined) {
    const parsed = ScenarioOfKnownCalendar.safeParse(input);
    return parsed.success ? { scenario: toInput(parsed.data, seen.calendar) } : { error: problemOf(parsed.error) };
  }
  const parsed = Scenario.safeParse(input);
  if (!parsed.success) return { error: problemOf(parsed.error) };
  const calendar = compileCalendar(parsed.data.calendar);
  if (mark !== null) remember(mark, given, calendar);
  return { scenario: toInput(parsed.data, calendar) };
}

function toInput({ policy, events, at }: Omit<Scenario, 'calendar'>, calendar: Calendar): ClockInput {
  return { calendar, ...policyTerms(policy), events: events.map(toClockEvent), at: Date.parse(at) };
}
