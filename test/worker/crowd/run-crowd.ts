import { setTimeout as delay } from 'node:timers/promises';
import { ROUTING_DEFAULTS } from '#core/contract/routing.ts';
import { writeSettings } from '#core/settings/store.ts';
import { installStartingPolicies } from '#core/sla/install-policies.ts';
import { asksForPerson } from '#test/core/handoff/support.ts';
import { seeded } from '#test/core/sla/support.ts';
import { eventually } from '#test/support/eventually.ts';
import { ledgerOf } from '#test/support/factories.ts';
import { TUESDAY_MORNING, type World } from '#test/support/world.ts';
import { openScene, type Scene } from '../faults/scene.ts';
import { persist } from '../faults/story.ts';
import { type Shift, workShift } from './clerk.ts';

export interface CrowdPlan {
  backend: 'postgres' | 'redis';
  seed: number;
  customers: number;
  clerks: number;
  /** Over how long the customers come. */
  lastsMs: number;
  progress?: (line: string) => void;
}

export interface CrowdReport {
  /** What was not as it should be, in words. */
  faults: string[];
  accepted: number;
  missed: number;
  declined: number;
  disconnected: number;
  signedOut: number;
  killed: number;
  crashed: number;
  /** From the customer's wish to the first person who took it. */
  waitsMs: { median: number; p95: number; longest: number };
  /** How many who came later were taken before, for the one with most of them. */
  mostOvertaken: number;
}

/** Times of seconds, so that offers run out and clerks are lost within a run. */
const SHORT = {
  ...ROUTING_DEFAULTS,
  offerFor: 'PT4S',
  askAgainAfter: 'PT2S',
  lostAfter: 'PT6S',
  promiseAfter: 'PT8S',
} as const;

interface Wish {
  conversationId: string;
  ticketId: string;
  at: number;
}

/**
 * Customers ask for a person while clerks come, pass on, disconnect and sign out, two workers are killed at random
 * commits, and the queue is emptied. In the end everybody was served, and nobody ever held more than they can.
 */
export async function runCrowd(plan: CrowdPlan): Promise<CrowdReport> {
  const random = seeded(plan.seed);
  const offsetMs = Date.parse(TUESDAY_MORNING) - Date.now();
  const { scene, crew, close } = await openScene(plan.backend, random, prepare, offsetMs);
  const { world } = scene;
  let over = false;
  let shifts: Promise<Shift>[] = [];
  try {
    shifts = Array.from({ length: plan.clerks }, () => workShift(world, random, () => over));
    const wishes = await askOverTime(plan, scene, random);
    plan.progress?.(`${plan.backend}: ${wishes.length} customers have asked; waiting until all were served`);
    crew.spare();
    const stranded = await nobodyWaits(world);
    over = true;
    return { ...(await judge(world, wishes, await Promise.all(shifts), stranded)), ...crew.deaths() };
  } finally {
    over = true;
    await Promise.allSettled(shifts);
    await close();
  }
}

async function prepare(world: World): Promise<void> {
  await world.db.$transaction(async (tx) => {
    await installStartingPolicies(tx, { timeZone: 'Asia/Shanghai', now: world.clock.now() });
    await writeSettings(tx, { routing: SHORT });
  });
}

async function askOverTime(plan: CrowdPlan, scene: Scene, random: () => number): Promise<Wish[]> {
  const ends = [scene.emptyQueue(), delay(plan.lastsMs / 2).then(scene.emptyQueue)];
  const wishes = Array.from({ length: plan.customers }, async () => {
    await delay(random() * plan.lastsMs);
    const { id, ticketId } = await persist(() => asksForPerson(scene.world));
    return { conversationId: id, ticketId, at: scene.world.clock.now().getTime() };
  });
  const asked = await Promise.all(wishes);
  await Promise.all(ends);
  return asked;
}

const unserved = (world: World) => world.db.conversation.count({ where: { holder: { in: ['waiting', 'human'] } } });

/** @returns how many still wait, or are held, long after the last came */
async function nobodyWaits(world: World): Promise<number> {
  try {
    await eventually('everybody was served', async () => (await unserved(world)) === 0, 180_000);
    return 0;
  } catch {
    return unserved(world);
  }
}

async function judge(world: World, wishes: Wish[], shifts: Shift[], stranded: number) {
  const faults = shifts.flatMap((shift) => shift.faults);
  if (stranded > 0) faults.push(`${stranded} conversations were left waiting`);
  const accepted = shifts.flatMap((shift) => shift.accepted).sort((a, b) => a.at - b.at);
  const firstAt = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { conversationId, at } of accepted) {
    if (!firstAt.has(conversationId)) firstAt.set(conversationId, at);
    times.set(conversationId, (times.get(conversationId) ?? 0) + 1);
  }
  for (const { conversationId, ticketId } of wishes) {
    const ledger = (await ledgerOf(world, ticketId)).filter((type) => type === 'accepted').length;
    const taken = times.get(conversationId) ?? 0;
    if (ledger !== taken) faults.push(`${conversationId} was taken ${taken} times, but ${ledger} times by its ledger`);
  }
  const sum = (key: 'missed' | 'declined' | 'disconnected' | 'signedOut') =>
    shifts.reduce((total, shift) => total + shift[key], 0);
  return {
    faults,
    accepted: accepted.length,
    missed: sum('missed'),
    declined: sum('declined'),
    disconnected: sum('disconnected'),
    signedOut: sum('signedOut'),
    ...fairness(wishes.map(({ conversationId, at }) => ({ at, taken: firstAt.get(conversationId) ?? at }))),
  };
}

function fairness(served: { at: number; taken: number }[]): Pick<CrowdReport, 'waitsMs' | 'mostOvertaken'> {
  const waits = served.map(({ at, taken }) => Math.max(0, taken - at)).sort((a, b) => a - b);
  const share = (q: number): number => waits[Math.min(waits.length - 1, Math.floor(waits.length * q))] ?? 0;
  const overtaken = served.map(
    ({ at, taken }) => served.filter((other) => other.at > at && other.taken < taken).length,
  );
  return {
    waitsMs: { median: share(0.5), p95: share(0.95), longest: share(1) },
    mostOvertaken: Math.max(0, ...overtaken),
  };
}
