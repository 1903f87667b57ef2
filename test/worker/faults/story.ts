import { setTimeout as delay } from 'node:timers/promises';
import type { Priority } from '#core/contract/vocabulary.ts';
import { inUnit } from '#core/platform/unit.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket } from '#core/ticket/store.ts';
import { buildTicket } from '#test/support/factories.ts';
import type { World } from '#test/support/world.ts';

const PRIORITIES: Priority[] = ['high', 'normal', 'low'];
const AGAIN_AFTER_MS = 50;
const GIVE_UP_AFTER_MS = 60_000;

/** Does it until it is done: a database that is away comes back. What was done twice stands in the ledger twice. */
export async function persist<T>(work: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await delay(AGAIN_AFTER_MS);
    }
  }
}

type Step = 'clerkReply' | 'customerMessage' | 'paused' | 'resumed' | 'solved';

const record = (world: World, ticketId: string, type: Step) =>
  persist(() =>
    inUnit(world, async (unit) => {
      await lockTicket(unit.tx, ticketId);
      const data = type === 'paused' ? { reason: 'pendingCustomer' } : {};
      await recordEvents(unit, ticketId, [{ type, actor: type === 'customerMessage' ? 'customer' : 'clerk', data }]);
    }),
  );

/** A ticket and what befalls it: some are answered in time, some late, some wait for the customer, some for ever. */
export async function liveThrough(world: World, random: () => number, within: number): Promise<string> {
  const priority = PRIORITIES[Math.floor(random() * PRIORITIES.length)] ?? 'normal';
  const { id } = await persist(() => buildTicket(world, { priority }));
  const steps: Step[] = [];
  if (random() < 0.4) steps.push('paused', 'resumed');
  if (random() < 0.6) steps.push('clerkReply');
  if (random() < 0.5) steps.push('customerMessage');
  if (random() < 0.3) steps.push('solved');
  for (const step of steps) {
    await delay((random() * within) / steps.length);
    await record(world, id, step);
  }
  return id;
}
