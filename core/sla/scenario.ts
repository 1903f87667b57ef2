import { z } from 'zod';
import { Scenario, type SlaEvent, type SlaProblem } from '#core/contract/sla.ts';
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
        policy: optional(event.policy, policyBudgets),
        calendar: optional(event.calendar, compileCalendar),
      };
    case 'calendarChanged':
      return { at, type: event.type, calendar: compileCalendar(event.calendar) };
    default:
      return { at, type: event.type };
  }
}

/** Calendars that have been checked and compiled, by their JSON text: a file of scenarios knows a handful. */
const known = new Map<string, Calendar>();
const KNOWN_AT_MOST = 200;
/** A calendar of twenty years' holidays is shorter; what strangers send is not kept without bound. */
const LONGEST_KNOWN = 20_000;
const ScenarioOfKnownCalendar = Scenario.extend({ calendar: z.unknown() });

/** The calendar of a scenario if one with the same text has passed the check before. */
function recall(input: unknown): { text: string; calendar: Calendar | undefined } {
  const given = typeof input === 'object' && input !== null && 'calendar' in input ? input.calendar : undefined;
  const text = JSON.stringify(given) ?? '';
  return { text, calendar: known.get(text) };
}

function remember(text: string, calendar: Calendar): void {
  if (text.length > LONGEST_KNOWN) return;
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(text, calendar);
}

/** Reads one scenario from outside; a refusal is a value. */
export function readScenario(input: unknown): { scenario: ClockInput } | { error: SlaProblem } {
  const { text, calendar } = recall(input);
  if (calendar !== undefined) {
    const parsed = ScenarioOfKnownCalendar.safeParse(input);
    return parsed.success ? { scenario: toInput(parsed.data, calendar) } : { error: problemOf(parsed.error) };
  }
  const parsed = Scenario.safeParse(input);
  if (!parsed.success) return { error: problemOf(parsed.error) };
  const compiled = compileCalendar(parsed.data.calendar);
  remember(text, compiled);
  return { scenario: toInput(parsed.data, compiled) };
}

function toInput({ policy, events, at, pauseOn }: Omit<Scenario, 'calendar'>, calendar: Calendar): ClockInput {
  return { calendar, policy: policyBudgets(policy), events: events.map(toClockEvent), at: Date.parse(at), pauseOn };
}
