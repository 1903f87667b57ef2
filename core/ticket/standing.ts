import { Team } from '#core/contract/vocabulary.ts';

/** What a ledger says of where its ticket stands: whether its clocks stand still, and who has been asked. */

interface LedgerEvent {
  seq: number;
  type: string;
  at: Date;
  data: unknown;
}

/** Since when the clocks are paused; null while they run. A second reason for the same pause begins no new one. */
export function pausedSince(events: readonly LedgerEvent[]): Date | null {
  let since: Date | null = null;
  for (const { type, at } of events) {
    if (type === 'paused') since ??= at;
    else if (['resumed', 'solved', 'reopened', 'closed', 'merged'].includes(type)) since = null;
  }
  return since;
}

export interface Forward {
  seq: number;
  team: Team;
  /** The team whose ticket it was before anybody was asked. */
  home: Team;
  /** Who forwarded it, to whom the solution goes where nobody is assigned. */
  by: string | null;
}

/** What was forwarded and has not come back, oldest first. */
export function forwardsOut(events: readonly (LedgerEvent & { actorId?: string | null })[]): Forward[] {
  let out: Forward[] = [];
  for (const { seq, type, data, actorId } of events) {
    const { team, home } = (data ?? {}) as Record<string, unknown>;
    const named = Team.safeParse(team).data;
    if (type === 'forwarded' && named !== undefined)
      out.push({ seq, team: named, home: Team.safeParse(home).data ?? 'clerks', by: actorId ?? null });
    else if (type === 'returned') out = out.filter((forward) => named !== undefined && forward.team !== named);
    else if (type === 'merged') out = [];
    else if (type === 'closed' && !isSolved(events, seq)) out = [];
  }
  return out;
}

/** Closing what was not solved ends every clock, a team's too. */
function isSolved(events: readonly LedgerEvent[], before: number): boolean {
  const last = events.findLast(({ seq, type }) => seq < before && (type === 'solved' || type === 'reopened'));
  return last?.type === 'solved';
}
