import type { ClaimedTurn } from '#core/conversation/receive-message.ts';
import { claimTurn, conversationsWithIdleTurns } from '#core/conversation/turn-store.ts';
import type { Clock } from '#core/platform/clock.ts';
import type { Db } from '#core/platform/db.ts';
import type { Log } from '#core/platform/log.ts';

export interface TurnPump {
  /** There is, or may be, a pending turn in this conversation. */
  kick(conversationId: string): void;
  /** Runs a turn that this process has claimed with its message. */
  take(conversationId: string, turn: ClaimedTurn): void;
  close(): Promise<void>;
}

/** How often turns are looked for whose process died or whose kick was lost. */
const SWEEP_MS = 2_000;
const SWEEP_LIMIT = 100;

/**
 * Works off pending turns: in a conversation one after the other, across conversations side by side. Nothing
 * here is the truth: claims are rows, and any other process finishes what this one leaves.
 */
export function startTurnPump(options: {
  db: Db;
  clock: Clock;
  log: Log;
  /** @returns whether another turn of the conversation waits, or may */
  run: (claim: ClaimedTurn) => Promise<{ more: boolean }>;
}): TurnPump {
  const { db, clock, log, run } = options;
  const busy = new Map<string, Promise<void>>();
  const again = new Set<string>();
  let closed = false;

  const work = async (conversationId: string): Promise<void> => {
    do {
      again.delete(conversationId);
      while (!closed) {
        const claim = await claimTurn(db, conversationId, clock.now());
        if (claim === null) break;
        await run(claim);
      }
    } while (again.has(conversationId) && !closed);
  };
  const begin = (conversationId: string, task: Promise<void>): void => {
    const kept = task
      .catch((err: unknown) => log.error({ err }, 'turns of a conversation are left to the sweep'))
      .finally(() => {
        if (busy.get(conversationId) !== kept) return;
        busy.delete(conversationId);
        if (again.has(conversationId)) kick(conversationId);
      });
    busy.set(conversationId, kept);
  };
  const kick = (conversationId: string): void => {
    if (closed) return;
    if (busy.has(conversationId)) again.add(conversationId);
    else begin(conversationId, work(conversationId));
  };
  const take = (conversationId: string, turn: ClaimedTurn): void => {
    const before = busy.get(conversationId);
    const runFirst = async (): Promise<void> => {
      // The turn before is over, or this one could not have been claimed; what follows it here may not be.
      await before;
      const { more } = await run(turn);
      if (more) await work(conversationId);
    };
    begin(conversationId, runFirst());
  };
  const sweep = async (): Promise<void> => {
    try {
      for (const id of await conversationsWithIdleTurns(db, clock.now(), SWEEP_LIMIT)) kick(id);
    } catch (err) {
      log.warn({ err }, 'the sweep for turns failed');
    }
  };
  const timer = setInterval(() => void sweep(), SWEEP_MS);
  return {
    kick,
    take,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await Promise.allSettled(busy.values());
    },
  };
}
