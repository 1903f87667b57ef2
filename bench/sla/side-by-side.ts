import { seeded } from '#test/core/sla/support.ts';
import { openPeers, type Peer } from './peers.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const STARTS = 64;
const ROUNDS = 5;
const WARM_UP_MS = 200;
const ROUND_MS = 150;
/** Calls between two looks at the clock; the slowest peer takes some milliseconds for one. */
const BURST_AT_LEAST = 4;
const SPANS = { threeDays: 3, sixtyDays: 60, year: 365 };

/** 2026-01-05, a Monday, 00:00 in Shanghai. */
const MONDAY = Date.parse('2026-01-05T00:00:00+08:00');

type Task = (index: number) => number;

/** Operations a second of each library, and ours as a ratio to the faster peer, after all have agreed on the results. */
export function sideBySide(progress: (line: string) => void): Record<string, number> {
  const peers = openPeers();
  const starts = someStarts();
  const figures: Record<string, number> = {};
  for (const [name, days] of Object.entries(SPANS)) {
    const spans = starts.map((start): [number, number] => [start, start + days * DAY + 7 * MINUTE]);
    Object.assign(
      figures,
      compare(name, peers, (peer) => peer.measure(spans), progress),
    );
  }
  return Object.assign(
    figures,
    compare('addEightHours', peers, (peer) => peer.addEightHours(starts), progress),
  );
}

/**
 * In the afternoon, at full minutes: there the peers are right. Of a span that ends in a morning moment-business-time
 * takes the afternoon away again.
 */
function someStarts(): number[] {
  const random = seeded(20_260_105);
  return Array.from({ length: STARTS }, () => {
    const day = Math.floor(random() * 26) * 7 + Math.floor(random() * 5);
    return MONDAY + day * DAY + (13 * 60 + 31 + Math.floor(random() * 250)) * MINUTE;
  });
}

function compare(
  name: string,
  peers: Peer[],
  taskOf: (peer: Peer) => Task,
  progress: (line: string) => void,
): Record<string, number> {
  const tasks = peers.map((peer) => ({ name: peer.name, run: taskOf(peer) }));
  agree(name, tasks);
  const rates = tasks.map((task) => ({ name: task.name, perSecond: rateOf(task.run) }));
  const [own, ...others] = rates.map((rate) => rate.perSecond);
  const ratio = Math.round((own ?? 0) / Math.max(...others));
  progress(`${name}: ${rates.map((rate) => `${rate.name} ${rate.perSecond}/s`).join(', ')}; ratio ${ratio}`);
  const [, moment, dayjs] = rates;
  return {
    [`${name}PerSecond`]: own ?? 0,
    [`${name}MomentPerSecond`]: moment?.perSecond ?? 0,
    [`${name}DayjsPerSecond`]: dayjs?.perSecond ?? 0,
    [`${name}Ratio`]: ratio,
  };
}

function agree(name: string, tasks: { name: string; run: Task }[]): void {
  for (let index = 0; index < STARTS; index++) {
    const results = tasks.map((task) => `${task.name} ${task.run(index)}`);
    if (new Set(tasks.map((task) => task.run(index))).size > 1)
      throw new Error(`the libraries disagree on ${name}, case ${index}: ${results.join(', ')}`);
  }
}

/** The median of some rounds. The sum is kept, so that no call can be left out. */
function rateOf(run: Task): number {
  let sum = 0;
  const round = (ms: number): number => {
    const begun = performance.now();
    let calls = 0;
    let burst = BURST_AT_LEAST;
    for (;;) {
      for (let index = 0; index < burst; index++) sum += run((calls + index) % STARTS);
      calls += burst;
      const took = performance.now() - begun;
      if (took >= ms) return calls / (took / 1000);
      burst = Math.max(BURST_AT_LEAST, Math.min(100_000, Math.floor(calls / 4)));
    }
  };
  round(WARM_UP_MS);
  const rates = Array.from({ length: ROUNDS }, () => round(ROUND_MS)).sort((a, b) => a - b);
  if (!Number.isFinite(sum)) throw new Error('a result is no number');
  return Math.round(rates[Math.floor(ROUNDS / 2)] ?? 0);
}
