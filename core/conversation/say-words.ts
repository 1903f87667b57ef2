import type { Deps } from '#core/platform/deps.ts';
import { insertWords, type Words } from './say-store.ts';
import { tellSpoken } from './spoken.ts';
import { type Threads, withLines } from './thread.ts';

/**
 * Ends a turn of which nothing comes but words, while the bot holds the conversation.
 * @param thread under which version the turn read the conversation
 * @returns null where the words must not be said, or not like this: the conversation is somebody's, or has changed hands
 */
export async function sayWords(
  deps: Deps & { threads: Threads },
  turn: { conversationId: string; holderVersion: number; claim: { id: string; attempts: number } },
  words: Words,
): Promise<{ more: boolean } | null> {
  const at = deps.clock.now();
  const said = await insertWords(deps.db, turn, words, at);
  if (said === null) return null;
  const { conversationId } = turn;
  const { messageId, seq, version, versionBefore, more } = said;
  const thread = deps.threads.get(conversationId);
  if (thread?.version === versionBefore) {
    const line = { seq, sender: 'bot' as const, text: words.text, notice: null, atMs: at.getTime() };
    deps.threads.keep(withLines(thread, [line], { version, previousOutcome: words.outcome }));
  } else deps.threads.forget(conversationId);
  tellSpoken(deps, {
    id: messageId,
    conversationId,
    seq,
    sender: 'bot',
    text: words.text,
    payload: words.payload,
    createdAt: at,
  });
  return { more };
}
