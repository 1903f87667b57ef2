import { durationMs } from '#core/contract/duration.ts';
import type { EscalationStep, OnCallRota, QuietHours } from '#core/contract/escalation.ts';
import { addWorkingTime, type Calendar, workingTimeBetween } from '#core/sla/calendar.ts';
import { localInstant, type Zone, zoneOf } from '#core/sla/zone.ts';

/** Pure decisions: when a step of a chain is due, which are to be taken, who is on call, when a mail may go out. */

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** A clock as its row tells it; instants and durations in ms. */
export interface StepClock {
  dueAt: number;
  /** Up to here `workingMs` was measured, pauses left out; the clock has not stood still since. */
  measuredAt: number;
  workingMs: number;
  breached: boolean;
  paused: boolean;
  endedAt: number | null;
  /** The ticket waits for somebody outside, or is finished: nobody of ours has to hurry. */
  held: boolean;
  calendar: Calendar;
}

/** The share of the time from start to due: worked out from what was measured, so that pauses do not count. */
function shareAt(share: number, clock: StepClock): number {
  const left = workingTimeBetween(clock.calendar, clock.measuredAt, clock.dueAt);
  const allowed = clock.workingMs + left;
  // A promise may lie wholly outside the calendar's hours: then the share is one of the time on the wall.
  if (allowed === 0) return clock.measuredAt + Math.floor((clock.dueAt - clock.measuredAt) * share);
  return addWorkingTime(clock.calendar, clock.measuredAt, Math.floor(allowed * share) - clock.workingMs);
}

/** When a step is due; a step after the breach counts from the due instant, whenever the breach was noticed. */
export function stepAt(step: EscalationStep, clock: StepClock): number {
  if (step.at.kind === 'share') return shareAt(step.at.share, clock);
  const delay = step.at.delay === undefined ? 0 : durationMs(step.at.delay);
  if (delay === 0) return clock.dueAt;
  return step.at.hours === 'wall' ? clock.dueAt + delay : addWorkingTime(clock.calendar, clock.dueAt, delay);
}

const isImmediate = (step: EscalationStep): boolean =>
  step.at.kind === 'afterBreach' && (step.at.delay === undefined || durationMs(step.at.delay) === 0);

/**
 * Whether a step can come up for the clock as it is now. That it was breached is told even when it has been met since
 * (chatwoot #13392); what follows is for clocks on which somebody still waits for us (zammad #3140).
 */
function comesUp(step: EscalationStep, clock: StepClock): boolean {
  if (clock.breached) return isImmediate(step) || (step.at.kind !== 'share' && clock.endedAt === null && !clock.held);
  return step.at.kind === 'share' && clock.endedAt === null && !clock.held && !clock.paused;
}

export interface StepDecision {
  take: EscalationStep[];
  /** Warnings that nobody took before the breach: recorded, so that they never come, and not told. */
  passed: EscalationStep[];
  nextAt: number | null;
}

/** What is to be done for a clock at an instant. `taken`: keys of steps that were taken (or passed) before. */
export function decideSteps(
  chain: readonly EscalationStep[],
  clock: StepClock,
  taken: ReadonlySet<string>,
  now: number,
): StepDecision {
  const open = chain.filter((step) => !taken.has(step.key));
  const dated = open
    .filter((step) => comesUp(step, clock))
    .map((step) => ({ step, at: stepAt(step, clock) }))
    .sort((a, b) => a.at - b.at);
  return {
    take: dated.filter(({ at }) => at <= now).map(({ step }) => step),
    passed: clock.breached ? open.filter((step) => step.at.kind === 'share') : [],
    nextAt: dated.find(({ at }) => at > now)?.at ?? null,
  };
}

function localOf(zone: Zone, at: number): number {
  const piece = zone.pieceAt(at);
  return at + (at < piece.jumpMs ? piece.beforeMs : piece.afterMs);
}

/**
 * Whose turn it is. Turns are of hours on the wall of the rota's zone, so that a turn from Monday to Monday changes at
 * the same time of day the whole year. Before the first turn it is the first one's.
 */
export function turnAt(rota: OnCallRota, at: number): { userIds: string[]; endsAt: number } {
  const zone = zoneOf(rota.timeZone);
  const first = localOf(zone, Date.parse(rota.startsAt));
  const turnMs = rota.turnHours * HOUR_MS;
  const startOf = (turn: number): number => localInstant(zone, first + turn * turnMs, 'start');
  let turn = Math.max(0, Math.floor((localOf(zone, at) - first) / turnMs));
  // Where local times repeat, the division may be a turn ahead or behind.
  while (startOf(turn + 1) <= at) turn++;
  while (turn > 0 && startOf(turn) > at) turn--;
  const at0 = rota.userIds.length === 0 ? 0 : turn % rota.userIds.length;
  return { userIds: [...rota.userIds.slice(at0), ...rota.userIds.slice(0, at0)], endsAt: startOf(turn + 1) };
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * The first instant from `at` on that is not quiet, so that no reminder comes at midnight or on a Sunday
 * (zammad #4432). Hours from 21:00 to 08:00 run past midnight; equal ends mean that only the days are quiet.
 */
export function afterQuiet(quiet: QuietHours | null, at: number): number {
  if (quiet === null) return at;
  const zone = zoneOf(quiet.timeZone);
  const from = minutesOf(quiet.from) * 60_000;
  const to = minutesOf(quiet.to) * 60_000;
  let local = localOf(zone, at);
  let moved = false;
  // At most a week of quiet days, each with the night around it.
  for (let step = 0; step < 20; step++) {
    const day = Math.floor(local / DAY_MS);
    const time = local - day * DAY_MS;
    const overnight = from > to;
    if (quiet.days.includes(WEEK[new Date(local).getUTCDay()] ?? 'sun')) local = (day + 1) * DAY_MS;
    else if (overnight && time >= from) local = (day + 1) * DAY_MS;
    else if (overnight && time < to) local = day * DAY_MS + to;
    else if (!overnight && time >= from && time < to) local = day * DAY_MS + to;
    else break;
    moved = true;
  }
  return moved ? localInstant(zone, local, 'end') : at;
}
