import { DEFAULT_ESCALATION } from '#core/contract/escalation.ts';
import { eventsOf } from '#core/ticket/store.ts';
import { replayedClocks, storedClocks, type Told } from '#test/core/ticket/replay.ts';
import type { World } from '#test/support/world.ts';

const verdictOf = ({ elapsed: _, ...verdict }: Told) => JSON.stringify(verdict);

/** What is wrong with a ticket after everything has settled, in words; nothing where all is right. */
export async function findFaults(world: World, ticketId: string): Promise<string[]> {
  const stored = (await storedClocks(world, ticketId)).map(verdictOf);
  const told = (await replayedClocks(world, ticketId, world.clock.now())).map(verdictOf);
  const faults: string[] = [];
  if (JSON.stringify(stored) !== JSON.stringify(told))
    faults.push(`${ticketId}: stored ${stored.join(' ')}, but simulated ${told.join(' ')}`);
  return [...faults, ...(await findEscalationFaults(world, ticketId))];
}

/** Steps that warn before the breach; all others belong to a clock that has run out. */
const WARNINGS = new Set(
  Object.values(DEFAULT_ESCALATION).flatMap((chain) =>
    chain.filter(({ at }) => at.kind === 'share').map(({ key }) => key),
  ),
);

/** A breach that still waits for somebody was escalated, no other clock but by a warning, each step once in the ledger. */
async function findEscalationFaults(world: World, ticketId: string): Promise<string[]> {
  const events = (await eventsOf(world.db, ticketId)).filter((event) => event.type === 'escalated');
  const steps = events.map((event) => JSON.stringify(event.data));
  const faults = steps
    .filter((step, index) => steps.indexOf(step) !== index)
    .map((step) => `${ticketId}: escalated twice ${step}`);
  const targets = await world.db.slaTarget.findMany({
    where: { ticketId },
    include: { escalations: true, ticket: true },
  });
  for (const target of targets) {
    const late = target.status === 'breached';
    if (late !== (target.breachNotedAt !== null)) faults.push(`${target.id}: ${target.status}, noted or not`);
    const steps = target.escalations.filter(({ step }) => !WARNINGS.has(step));
    const waits = target.endedAt === null && target.ticket.status === 'open';
    if (late && waits && steps.length === 0) faults.push(`${target.id}: breached, but nobody was told`);
    if (!late && steps.length > 0) faults.push(`${target.id}: ${target.status}, but escalated`);
  }
  return faults;
}

/** Clocks that have run out unnoticed, and changes that were not passed on. */
export async function unsettled(world: World): Promise<number> {
  const due = await world.db.slaTarget.count({
    where: {
      OR: [
        { status: 'running', dueAt: { lt: world.clock.now() } },
        { status: 'breached', breachNotedAt: null },
        { nextStepAt: { lte: world.clock.now() }, endedAt: null, ticket: { status: 'open' } },
        { stepsPlan: 0, endedAt: null },
      ],
    },
  });
  return due + (await world.db.outbox.count());
}
