import type { SimulationAnswer, SlaProblem } from '#core/contract/sla.ts';
import { evaluateClocks, nextDueAt, type Target } from './clock.ts';
import { formatDuration } from './duration.ts';
import { type ExplanationSpan, explainTarget } from './explain.ts';
import { readScenario } from './scenario.ts';

const DAY_MS = 86_400_000;
/** The dates of days written lately: ten thousand answers name the same few hundred. */
const dates = new Map<number, string>();
const DATES_AT_MOST = 5000;

function dateOf(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    if (dates.size >= DATES_AT_MOST) dates.clear();
    [date = ''] = new Date(day * DAY_MS).toISOString().split('T');
    dates.set(day, date);
  }
  return date;
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const twoDigits = (number: number): string => TWO_DIGITS[number] ?? '';

/** UTC, ISO 8601; the fraction only where there is one: `2026-10-08T01:30:00Z`. */
export function formatInstant(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  const time = ms - day * DAY_MS;
  const seconds = Math.floor(time / 1000);
  const fraction = time % 1000 === 0 ? '' : `.${String(time % 1000).padStart(3, '0')}`;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
  return `${dateOf(day)}T${clock}${fraction}Z`;
}

const formatOptional = (ms: number | null): string | null => (ms === null ? null : formatInstant(ms));

/** Each stretch begins where the one before it ended, so each instant is written out once. */
function describeSpans(spans: ExplanationSpan[]): SimulationAnswer['targets'][number]['explanation'] {
  let end = spans[0] === undefined ? '' : formatInstant(spans[0].from);
  return spans.map(({ from, to, kind }) => {
    const begin = end;
    end = formatInstant(to);
    return { from: begin, to: end, kind, duration: formatDuration(to - from) };
  });
}

const describe = (target: Target, spans: ExplanationSpan[]): SimulationAnswer['targets'][number] => ({
  metric: target.metric,
  startedAt: formatInstant(target.startedAt),
  dueAt: formatInstant(target.dueAt),
  metAt: formatOptional(target.metAt),
  breachedAt: formatOptional(target.breachedAt),
  status: target.status,
  elapsed: formatDuration(target.elapsedMs),
  remaining: formatDuration(target.remainingMs),
  explanation: describeSpans(spans),
});

/**
 * Answers one scenario by the evaluator that the product itself runs (DESIGN "SLA simulation"). Never throws on bad
 * input: what is wrong comes back as `error`.
 */
export function simulate(input: unknown): SimulationAnswer | { error: SlaProblem } {
  const read = readScenario(input);
  if ('error' in read) return read;
  const targets = evaluateClocks(read.scenario);
  const described: SimulationAnswer['targets'] = [];
  for (const target of targets) {
    const spans = explainTarget(target, read.scenario.at);
    if (spans === null) {
      const message = `too many stretches of time between start and due to explain ${target.metric}`;
      return { error: { code: 'explanation-too-long', message, path: 'policy' } };
    }
    described.push(describe(target, spans));
  }
  return { nextDueAt: formatOptional(nextDueAt(targets)), targets: described };
}

function simulateLine(line: string, longest: number): SimulationAnswer | { error: SlaProblem } {
  if (line.length > longest) {
    return { error: { code: 'line-too-long', message: `a line of more than ${longest} characters`, path: '' } };
  }
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch (cause) {
    return { error: { code: 'invalid-json', message: cause instanceof Error ? cause.message : 'not JSON', path: '' } };
  }
  return simulate(input);
}

/**
 * JSON lines in, JSON lines out: one answer for each line, in order, empty and broken ones included.
 * @param longest characters of a line; a longer one is refused unread
 */
export const simulateLines = (lines: readonly string[], longest = Number.POSITIVE_INFINITY): string[] =>
  lines.map((line) => JSON.stringify(simulateLine(line, longest)));
