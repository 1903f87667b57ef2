import type { Deps } from '#core/platform/deps.ts';
import { every, type Repeating } from '#core/platform/every.ts';
import { spokenInBetween } from './store.ts';

const EVERY_MS = 5_000;
/** How far before the last look is looked: more than clocks of two machines differ, and than a transaction takes. */
const WINDOW_MS = 30_000;
/** Word of what is younger may still be on its way. */
const GRACE_MS = 2_000;

/**
 * The net below live events, which are told and not stored: finds conversations in which something was said of which
 * no word has come to this process, and tells its sockets to look. The process that committed it may have died before
 * its word, or what carries the words may have been away. One query, whatever the number of sockets.
 */
export function startCatchUp({ db, clock, live, log }: Deps): Repeating {
  const heard = new Map<string, { seq: number; atMs: number }>();
  let lookedAtMs = clock.now().getTime();
  const unsubscribe = live.subscribe((event) => {
    if (event.kind !== 'conversation') return;
    const seq = Math.max(event.seq, heard.get(event.conversationId)?.seq ?? 0);
    heard.set(event.conversationId, { seq, atMs: clock.now().getTime() });
  });
  const look = async (): Promise<void> => {
    const nowMs = clock.now().getTime();
    // From the last look that succeeded: while the database was away none did.
    const fromMs = lookedAtMs - WINDOW_MS;
    for (const { id, lastSeq } of await spokenInBetween(db, new Date(fromMs), new Date(nowMs - GRACE_MS))) {
      if (lastSeq > (heard.get(id)?.seq ?? 0)) live.hear({ kind: 'conversation', conversationId: id, seq: lastSeq });
    }
    lookedAtMs = nowMs;
    for (const [id, { atMs }] of heard) if (atMs < fromMs - WINDOW_MS) heard.delete(id);
  };
  const repeating = every(EVERY_MS, 'catch-up', look, log);
  return {
    ...repeating,
    close: async () => {
      unsubscribe();
      await repeating.close();
    },
  };
}
