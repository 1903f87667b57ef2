import type { JobData, JobName } from '#core/contract/jobs.ts';
import type { LiveEvent } from '#core/contract/live.ts';
import type { Tx } from './db.ts';
import type { Deps } from './deps.ts';

/** What a committed change still has to cause. */
export type OutboxEntry = { topic: 'live'; event: LiveEvent } | { topic: 'alarm'; job: Alarm };

/** An alarm to set in the queue: the job's id carries the version of the row that it is for. */
export type Alarm = { [N in JobName]: { name: N; data: JobData<N>; id: string; at: string } }[JobName];

/**
 * One transaction with its instant. Commands take a unit, so that several of them make one change;
 * what follows from the change (alarms, live events) is written with it and told after commit.
 */
export interface Unit {
  readonly tx: Tx;
  readonly now: Date;
  /** Tells browsers and other processes after commit; the relay tells again what was not told. */
  tell(event: LiveEvent): void;
  /** Sets an alarm in the queue after commit, by way of the outbox. */
  alarm(alarm: Alarm): void;
}

/**
 * Runs `change` in one transaction, writes its outbox rows in it, and after commit tells the live events.
 * Nothing of it happens when `change` throws.
 */
export async function inUnit<T>(deps: Deps, change: (unit: Unit) => Promise<T>): Promise<T> {
  const told: LiveEvent[] = [];
  const alarms: Alarm[] = [];
  const { result, liveRows } = await deps.db.$transaction(async (tx) => {
    const unit: Unit = {
      tx,
      now: deps.clock.now(),
      tell: (event) => void told.push(event),
      alarm: (alarm) => void alarms.push(alarm),
    };
    const result = await change(unit);
    return { result, liveRows: await writeOutbox(tx, told, alarms, unit.now) };
  });
  await tellNow(deps, told, liveRows, alarms.length > 0);
  return result;
}

async function writeOutbox(tx: Tx, told: LiveEvent[], alarms: Alarm[], now: Date): Promise<bigint[]> {
  if (alarms.length > 0) {
    await tx.outbox.createMany({
      data: alarms.map((job) => ({ topic: 'alarm', payload: { topic: 'alarm', job }, createdAt: now })),
    });
  }
  if (told.length === 0) return [];
  const data = told.map((event) => ({ topic: 'live', payload: { topic: 'live', event }, createdAt: now }));
  return (await tx.outbox.createManyAndReturn({ data, select: { id: true } })).map((row) => row.id);
}

/** The change is committed: a failure here costs a second (the relay's turn), so it is logged and not thrown. */
async function tellNow(deps: Deps, told: LiveEvent[], liveRows: bigint[], wakeRelay: boolean): Promise<void> {
  try {
    await Promise.all(told.map((event) => deps.live.publish(event)));
    if (wakeRelay) await deps.live.publish({ kind: 'outbox' });
    if (liveRows.length > 0) await deps.db.outbox.deleteMany({ where: { id: { in: liveRows } } });
  } catch (err) {
    deps.log.warn({ err }, 'live events are left to the relay');
  }
}
