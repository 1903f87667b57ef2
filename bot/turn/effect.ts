import type { Citation } from '#core/contract/conversation.ts';
import type { OutcomeName } from '#core/contract/vocabulary.ts';
import type { Words } from '#core/conversation/say-store.ts';
import type { ConversationRow } from '#core/conversation/store.ts';
import type { Unit } from '#core/platform/unit.ts';

export interface TurnResult {
  outcome: OutcomeName;
  citations?: Citation[];
  ticketId?: string | null;
  handoff?: boolean;
  model?: object | undefined;
}

/**
 * What a turn will do, prepared outside the transaction (no model call inside one, truth rule 7) and applied
 * inside, on the conversation as it then is.
 */
export interface Effect {
  /** An emergency speaks whoever holds the conversation; anything else is dropped when a person has taken over. */
  speaksOverPeople: boolean;
  /** All of it, where nothing comes of it but words while the bot holds the conversation: one statement does it then. */
  words?: Words;
  apply(unit: Unit, conversation: ConversationRow): Promise<TurnResult>;
}
