import type { MessagePayload } from '#core/contract/message.ts';
import type { Sender } from '#core/contract/vocabulary.ts';
import type { Deps } from '#core/platform/deps.ts';

/** A public line of the customer's or the bot's, as it was committed. */
export interface Spoken {
  id: string;
  conversationId: string;
  seq: number;
  sender: Sender;
  text: string;
  payload: MessagePayload;
  createdAt: Date;
}

/**
 * Tells of a committed line. Whoever waits for the commit does not wait for this: sockets of this process get the
 * line itself at once, other processes read it, and what is not heard is found by the catch-up.
 */
export function tellSpoken(deps: Deps, spoken: Spoken): void {
  const { conversationId, seq } = spoken;
  deps.live
    .publish({ kind: 'conversation', conversationId, seq }, spoken)
    .catch((err: unknown) => deps.log.warn({ err }, 'a live event is left to the catch-up'));
}
