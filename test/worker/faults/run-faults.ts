import { setTimeout as delay } from 'node:timers/promises';
import { openDb } from '#core/platform/db.ts';
import { openLive } from '#core/platform/live.ts';
import { createLog } from '#core/platform/log.ts';
import { openQueue, type QueueBackend } from '#core/platform/queue.ts';
import { installStartingPolicies } from '#core/sla/install-policies.ts';
import { seeded } from '#test/core/sla/support.ts';
import { eventually } from '#test/support/eventually.ts';
import { revise } from '#test/support/factories.ts';
import type { World } from '#test/support/world.ts';
import { startCrew } from './crew.ts';
import { startKillableDatabase, startKillableRedis } from './servers.ts';
import { liveThrough, persist } from './story.ts';
import { findFaults, unsettled } from './verdict.ts';

const HOUR = 3_600_000;

export interface FaultPlan {
  backend: 'postgres' | 'redis';
  seed: number;
  tickets: number;
  /** Each of the faults once a round, with this pause after each. */
  rounds: number;
  pauseMs: number;
  progress?: (line: string) => void;
}

export interface FaultReport {
  /** What was not as it should be, in words. */
  faults: string[];
  tickets: number;
  breaches: number;
  killed: number;
  crashed: number;
}

interface Scene {
  world: World;
  emptyQueue(): Promise<void>;
  restartQueueServer(): Promise<void>;
  restartDatabase(): Promise<void>;
  jumpClock(): void;
}

/** Everything that a run needs, with its end. */
async function openScene(plan: FaultPlan, random: () => number) {
  const database = await startKillableDatabase();
  const redis = plan.backend === 'redis' ? await startKillableRedis() : undefined;
  const backend: QueueBackend = redis?.backend ?? { kind: 'postgres', url: database.url };
  let offsetMs = 0;
  const log = createLog('test', 'silent' as 'error');
  const live = await openLive({ databaseUrl: database.url, redisUrl: redis && backend.url, log });
  const queue = openQueue(backend, log);
  const now = () => new Date(Date.now() + offsetMs);
  const clock = { now, set: () => undefined, advance: () => undefined };
  const db = openDb(database.url, 6);
  const world: World = { db, clock, live, log, url: database.url, close: () => db.$disconnect() };
  await installShortPolicies(world);
  const crew = startCrew(database.url, backend, random);
  const scene: Scene = {
    world,
    emptyQueue: () => persist(() => queue.obliterate()),
    restartQueueServer: () => redis?.restart() ?? database.restart(),
    restartDatabase: () => database.restart(),
    jumpClock: () => {
      offsetMs += HOUR;
      crew.setOffset(offsetMs);
    },
  };
  const close = async (): Promise<void> => {
    await crew.stop();
    await queue.close();
    await live.close();
    await world.close();
    await redis?.stop();
    await database.stop();
  };
  return { scene, crew, close };
}

/**
 * Tickets live while two workers are killed at random commits and everything around them breaks. In the end all
 * that is due has settled, and every clock says what the simulation says of its ledger.
 */
export async function runFaults(plan: FaultPlan): Promise<FaultReport> {
  const random = seeded(plan.seed);
  const { scene, crew, close } = await openScene(plan, random);
  try {
    const ids = await liveUnderFaults(plan, scene, random);
    // A short run on a slow machine may be over before a doomed worker has come to its commit.
    await eventually('a worker was killed at a commit', async () => crew.deaths().killed > 0, 60_000);
    crew.spare();
    const { killed, crashed } = crew.deaths();
    plan.progress?.(`${plan.backend}: ${ids.length} tickets lived, ${killed} workers killed, ${crashed} crashed`);
    const begun = performance.now();
    const settled = await settle(scene.world, ids);
    plan.progress?.(`${plan.backend}: settled ${Math.round(performance.now() - begun)} ms after the last fault`);
    return { ...settled, tickets: ids.length, killed, crashed };
  } finally {
    await close();
  }
}

/** Clocks of seconds, so that many run out under a fault; the jump of an hour runs out the rest. */
async function installShortPolicies(world: World): Promise<void> {
  await world.db.$transaction((tx) =>
    installStartingPolicies(tx, { timeZone: 'Asia/Shanghai', now: world.clock.now() }),
  );
  await revise(world, 'high', { firstResponse: 'PT1S', nextResponse: 'PT2S', resolution: 'PT4S' }, 'always');
  await revise(world, 'normal', { firstResponse: 'PT3S', nextResponse: 'PT4S', resolution: 'PT40M' }, 'always');
  await revise(world, 'low', { firstResponse: 'PT30M', nextResponse: 'PT6S', resolution: 'PT90M' }, 'always');
}

async function liveUnderFaults(plan: FaultPlan, scene: Scene, random: () => number): Promise<string[]> {
  const faults = [
    ['queue emptied', scene.emptyQueue],
    ['queue server killed', scene.restartQueueServer],
    ['database killed', scene.restartDatabase],
    ['clock an hour on', scene.jumpClock],
  ] as const;
  const lastsMs = plan.rounds * faults.length * plan.pauseMs;
  const lives = Array.from({ length: plan.tickets }, async () => {
    await delay(random() * lastsMs * 0.8);
    return liveThrough(scene.world, random, lastsMs * 0.3);
  });
  for (let round = 0; round < plan.rounds; round++) {
    const order = faults.map((fault) => ({ fault, at: random() })).sort((a, b) => a.at - b.at);
    for (const { fault } of order) {
      await delay(plan.pauseMs);
      plan.progress?.(`${plan.backend}, round ${round + 1}: ${fault[0]}`);
      await fault[1]();
    }
  }
  return Promise.all(lives);
}

async function settle(world: World, ids: string[]): Promise<Pick<FaultReport, 'faults' | 'breaches'>> {
  await eventually('all that is due has settled', async () => (await unsettled(world)) === 0, 60_000);
  const faults: string[] = [];
  for (const id of ids) faults.push(...(await findFaults(world, id)));
  return { faults, breaches: await world.db.slaTarget.count({ where: { status: 'breached' } }) };
}
