import type { Deps } from '#core/platform/deps.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { evaluateClocks, nextDueAt, type Target } from '#core/sla/clock.ts';
import { lockSlaEditing, overtakenPolicies, type PolicyRow, policiesById, successorOf } from '#core/sla/store.ts';
import { type LedgerEvent, policyIdsOf, readLedger } from './ledger.ts';
import {
  ledgersOf,
  lockOpenTickets,
  type OpenTicket,
  type StoredTarget,
  type TargetChange,
  type TicketChange,
  targetsOfTickets,
  writeCalendarChanges,
} from './redate-store.ts';
import { HORIZON_MS, ringsAt, timerId } from './timer-store.ts';

/** Tickets in one transaction: enough to be quick, few enough that whoever waits for one does not notice. */
const BATCH = 500;
/** While one evaluates, the database works for the other; each passes over what the other has locked. */
const LANES = 2;

/**
 * Brings every open ticket under the current revision of its calendar: appends `calendarChanged` to its ledger and
 * re-dates its clocks by the evaluator. There is no list of what is still to do: a ticket whose policy revision points
 * to an older calendar is what is left. So it may be killed anywhere, run twice, or beside itself in another process,
 * and a ticket that was opening while the calendar was saved is found too.
 * @returns how many tickets were brought along
 */
export async function redateTickets(deps: Deps): Promise<number> {
  let moved = 0;
  for (const policy of await overtakenPolicies(deps.db)) {
    const successor = await inUnit(deps, async ({ tx }) => {
      await lockSlaEditing(tx);
      return successorOf(tx, policy);
    });
    moved += await redateAll(deps, policy.id, successor);
  }
  // One word to all who look, instead of a word a ticket: an edit may move a hundred thousand.
  if (moved > 0) await deps.live.publish({ kind: 'resync' });
  return moved;
}

/** The revision that tickets come under, and those that their ledgers name, as far as they were read. */
interface Terms {
  successor: PolicyRow;
  policies: Map<string, PolicyRow>;
}

/** All lanes have ended when this does, also where one of them failed: nothing goes on behind the caller's back. */
async function redateAll(deps: Deps, policyId: string, successor: PolicyRow): Promise<number> {
  const terms = { successor, policies: new Map([[successor.id, successor]]) };
  const lanes = Array.from({ length: LANES }, () => redateLane(deps, policyId, terms));
  let moved = 0;
  for (const lane of await Promise.allSettled(lanes)) {
    if (lane.status === 'rejected') throw lane.reason;
    moved += lane.value;
  }
  return moved;
}

async function redateLane(deps: Deps, policyId: string, terms: Terms): Promise<number> {
  let moved = 0;
  for (let after = ''; ; ) {
    const last = await inUnit(deps, (unit) => redateBatch(unit, policyId, terms, after));
    if (last === null) return moved;
    after = last.id;
    moved += last.count;
  }
}

async function redateBatch(
  unit: Unit,
  policyId: string,
  terms: Terms,
  after: string,
): Promise<{ id: string; count: number } | null> {
  const { tx } = unit;
  const { successor } = terms;
  const tickets = await lockOpenTickets(tx, policyId, after, BATCH);
  const last = tickets.at(-1);
  if (last === undefined) return null;
  const ids = tickets.map((ticket) => ticket.id);
  const ledgers = await ledgersOf(tx, ids);
  const targets = await targetsOfTickets(tx, ids);
  await readPolicies(unit, [...ledgers.values()].flat(), terms.policies);
  const changes = tickets.map((ticket) =>
    redate(unit.now, ticket, ledgers.get(ticket.id) ?? [], targets.get(ticket.id) ?? [], terms),
  );
  const data = { policyId: successor.id, calendar: successor.calendar.key, revision: successor.calendar.revision };
  const moved = changes.flatMap((change) => change.targets);
  const written = { tickets: changes.map((change) => change.ticket), targets: moved };
  await writeCalendarChanges(tx, written, { policyId: successor.id, data });
  for (const target of moved) setAlarm(unit, target);
  return { id: last.id, count: tickets.length };
}

/** Revisions never change, so that each is read once, whatever the number of tickets that name it. */
async function readPolicies(unit: Unit, events: LedgerEvent[], known: Map<string, PolicyRow>): Promise<void> {
  const missing = policyIdsOf(events).filter((id) => !known.has(id));
  if (missing.length > 0) for (const row of await policiesById(unit.tx, missing)) known.set(row.id, row);
}

/** What the ledger says of a ticket's clocks once the change stands in it. The ledger's instants never go back. */
function redate(
  now: Date,
  ticket: OpenTicket,
  events: LedgerEvent[],
  stored: StoredTarget[],
  { policies, successor }: Terms,
): { ticket: TicketChange; targets: TargetChange[] } {
  const latest = events.at(-1)?.at ?? now;
  const at = latest > now ? latest : now;
  const change: LedgerEvent = { type: 'calendarChanged', at, data: { policyId: successor.id } };
  const said = evaluateClocks({ ...readLedger([...events, change], policies), at: at.getTime() });
  return {
    ticket: { id: ticket.id, seq: ticket.lastEventSeq + 1, at: at.toISOString(), nextDueAt: iso(nextDueAt(said)) },
    targets: said.flatMap((target) => changeOf(target, stored) ?? []),
  };
}

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** Only what differs is written; a calendar starts no clock, so each has its row. */
function changeOf(target: Target, stored: StoredTarget[]): TargetChange | null {
  const row = stored.find(({ metric, ordinal }) => metric === target.metric && ordinal === target.ordinal);
  if (row === undefined) return null;
  const same =
    row.dueMs === target.dueAt &&
    row.status === target.status &&
    row.metMs === target.metAt &&
    row.breachedMs === target.breachedAt;
  if (same) return null;
  return {
    id: row.id,
    startedAt: new Date(target.startedAt).toISOString(),
    dueAt: new Date(target.dueAt).toISOString(),
    metAt: iso(target.metAt),
    breachedAt: iso(target.breachedAt),
    status: target.status,
    workingMs: target.elapsedMs,
    wallMs: target.wallElapsedMs,
    version: row.version + 1,
  };
}

/** The sweep sets what lies beyond the horizon when its time comes. */
function setAlarm(unit: Unit, target: TargetChange): void {
  const dueAt = new Date(target.dueAt);
  if (target.status !== 'running' || dueAt.getTime() > unit.now.getTime() + HORIZON_MS) return;
  const data = { targetId: target.id, version: target.version };
  unit.alarm({ name: 'sla-due', data, id: timerId(target), at: ringsAt(dueAt).toISOString() });
}
