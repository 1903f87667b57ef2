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

/** Each breach was escalated, and each step stands in the ledger once. */
async function findEscalationFaults(world: World, ticketId: string): Promise<string[]> {
  const events = (await eventsOf(world.db, ticketId)).filter((event) => event.type === 'escalated');
  const steps = events.map((event) => JSON.stringify(event.data));
  const faults = steps
    .filter((step, index) => steps.indexOf(step) !== index)
    .map((step) => `${ticketId}: escalated twice ${step}`);
  const targets = await world.db.slaTarget.findMany({ where: { ticketId }, include: { escalations: true } });
  for (const target of targets) {
    const late = target.status === 'breached';
    if (late !== (target.breachNotedAt !== null)) faults.push(`${target.id}: ${target.status}, noted or not`);
    if (late && target.escalations.length === 0) faults.push(`${target.id}: breached, but nobody was told`);
    if (!late && target.escalations.length > 0) faults.push(`${target.id}: ${target.status}, but escalated`);
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
      ],
    },
  });
  return due + (await world.db.outbox.count());
}
