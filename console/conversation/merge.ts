import type { ConversationView } from '#core/contract/conversation.ts';

type Numbered = { seq: number };

function mergeBySeq<T extends Numbered>(old: readonly T[], fresh: readonly T[]): T[] {
  const bySeq = new Map(old.map((item) => [item.seq, item]));
  for (const item of fresh) bySeq.set(item.seq, item);
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/**
 * The number after which to ask. Messages come by number, so nothing in between is ever skipped (chatwoot #14934);
 * a turn that was still being decided is asked for again.
 */
export function askAfter(known: ConversationView | undefined): number {
  if (!known) return 0;
  const last = known.messages.at(-1)?.seq ?? 0;
  const undecided = known.turns.filter((turn) => turn.status === 'pending').map((turn) => turn.seq - 1);
  return Math.max(0, Math.min(last, ...undecided));
}

/** What was known, with what has come since; all but the two lists is simply the newest. */
export function mergeView(known: ConversationView | undefined, fresh: ConversationView): ConversationView {
  if (!known) return fresh;
  return {
    ...fresh,
    messages: mergeBySeq(known.messages, fresh.messages),
    turns: mergeBySeq(known.turns, fresh.turns),
  };
}
