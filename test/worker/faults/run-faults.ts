import { setTimeout as delay } from 'node:timers/promises';
import { installStartingPolicies } from '#core/sla/install-policies.ts';
import { seeded } from '#test/core/sla/support.ts';
import { eventually } from '#test/support/eventually.ts';
import { revise } from '#test/support/factories.ts';
import type { World } from '#test/support/world.ts';
import { openScene, type Scene } from './scene.ts';
import { liveThrough } from './story.ts';
import { findFaults, unsettled } from './verdict.ts';

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

/**
 * Tickets live while two workers are killed at random commits and everything around them breaks. In the end all
 * that is due has settled, and every clock says what the simulation says of its ledger.
 */
export async function runFaults(plan: FaultPlan): Promise<FaultReport> {
  const random = seeded(plan.seed);
  const { scene, crew, close } = await openScene(plan.backend, random, installShortPolicies);
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
