import type { Unit } from '#core/platform/unit.ts';
import { nextDueAt, type Target } from '#core/sla/clock.ts';
import { clocksOf } from './ledger.ts';
import { eventsOf, insertTarget, type TargetRow, targetsOf, updateTarget, updateTicket } from './store.ts';
import { ringsAt, timerId } from './timer-store.ts';

/**
 * Makes the stored clocks what the ledger says they are (truth rule 6). A clock whose due instant or status has
 * changed gets a new version and, while it runs, an alarm of that version.
 * @param at the instant of asking: that of the ledger's last event
 */
export async function syncClocks(unit: Unit, ticketId: string, at: Date): Promise<void> {
  const said = await clocksOf(unit.tx, await eventsOf(unit.tx, ticketId), at);
  const stored = await targetsOf(unit.tx, ticketId);
  for (const target of said) {
    const row = stored.find((candidate) => candidate.metric === target.metric && candidate.ordinal === target.ordinal);
    const next = columnsOf(target);
    if (row === undefined) {
      const created = await insertTarget(unit.tx, {
        ...next,
        ticketId,
        metric: target.metric,
        ordinal: target.ordinal,
      });
      setAlarm(unit, created);
    } else if (differs(row, next)) {
      const rearm = row.dueAt.getTime() !== target.dueAt || row.status !== target.status;
      const updated = await updateTarget(unit.tx, row.id, { ...next, ...(rearm ? { version: { increment: 1 } } : {}) });
      if (rearm) setAlarm(unit, updated);
    }
  }
  const due = nextDueAt(said);
  await updateTicket(unit.tx, ticketId, { nextDueAt: due === null ? null : new Date(due) });
}

/** Wall and working time are stored together, when they happen (SEMANTICS; zammad #2579). */
function columnsOf(target: Target) {
  const instant = (ms: number | null) => (ms === null ? null : new Date(ms));
  return {
    startedAt: new Date(target.startedAt),
    dueAt: new Date(target.dueAt),
    metAt: instant(target.metAt),
    breachedAt: instant(target.breachedAt),
    endedAt: instant(target.endedAt),
    status: target.status,
    workingMs: BigInt(target.elapsedMs),
    wallMs: BigInt(target.wallElapsedMs),
  };
}

type Columns = ReturnType<typeof columnsOf>;
const COMPARED = [
  'startedAt',
  'dueAt',
  'metAt',
  'breachedAt',
  'endedAt',
  'status',
] as const satisfies readonly (keyof Columns)[];

const differs = (row: TargetRow, next: Columns): boolean =>
  COMPARED.some((key) => (row[key]?.valueOf() ?? null) !== (next[key]?.valueOf() ?? null));

function setAlarm(unit: Unit, target: TargetRow): void {
  if (target.status !== 'running') return;
  const data = { targetId: target.id, version: target.version };
  unit.alarm({ name: 'sla-due', data, id: timerId(target), at: ringsAt(target.dueAt).toISOString() });
}
