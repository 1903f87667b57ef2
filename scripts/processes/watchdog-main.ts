import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { leaveServer } from '../postgres/leave.ts';
import type { Places } from '../postgres/places.ts';
import { isAlive } from './lock.ts';
import type { WatchdogOrder } from './watchdog.ts';

// Bot and worker end by themselves when the launcher's channel closes; this is how long they may take.
const childGraceMs = 5000;
const pollMs = 100;

const servers = new Map<string, Places>();
const children: { pid: number; identity: string }[] = [];
let done = false;

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => obey(JSON.parse(line) as WatchdogOrder));
lines.on('close', () => {
  if (done) return;
  cleanUp().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});

function obey(order: WatchdogOrder): void {
  switch (order.order) {
    case 'guardServer':
      servers.set(order.holder, order.places);
      return;
    case 'releaseServer':
      servers.delete(order.holder);
      return;
    case 'guardChild':
      children.push({ pid: order.pid, identity: order.identity });
      return;
    case 'done':
      done = true;
  }
}

/** Children first, so that none of them loses its database while it finishes what it has in hand. */
async function cleanUp(): Promise<void> {
  const giveUpAt = performance.now() + childGraceMs;
  while (children.some(isAlive) && performance.now() < giveUpAt) await delay(pollMs);
  for (const child of children.filter(isAlive)) process.kill(child.pid, 'SIGKILL');
  for (const [holder, places] of servers) await leaveServer(places, holder);
}
