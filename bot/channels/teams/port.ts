import type { RefusedFile } from '#core/contract/attachment.ts';
import type { CardSubmission } from '#core/contract/chat.ts';
import type { ReceiveInput } from '../ports.ts';

/** A conversation as Teams has it. */
export interface TeamsThread {
  /** Teams' id: a chat's, or a thread's in a channel. */
  externalId: string;
  /** By whom a chat of two is known: tenant and user, both vouched for by Microsoft. */
  owner: { tenantId: string; userId: string; name: string } | undefined;
  shared: boolean;
  locale: string | null;
  /** How it is spoken to later. */
  reference: object;
}

/** What Teams asks of the core beyond what every channel asks. */
export interface TeamsPort {
  /** The conversation that the thread is, begun if it is new. */
  open(thread: TeamsThread): Promise<{ id: string }>;
  find(externalId: string): Promise<{ id: string } | null>;
  /** Whether what came with this id is dealt with: the message stored, or its files refused. */
  isKnown(conversationId: string, sourceId: string): Promise<boolean>;
  /** The user hears, once, which files were not taken. */
  filesRefused(message: { conversationId: string; sourceId: string; files: readonly RefusedFile[] }): Promise<void>;
  edited(message: ReceiveInput, editId: string): Promise<void>;
  deleted(conversationId: string, sourceId: string): Promise<void>;
  cardFilledIn(card: { conversationId: string; sentId: string; submission: CardSubmission }): Promise<void>;
  /** Whether somebody may be in danger: looked for in all that reaches us, also where the bot is not meant. */
  soundsLikeEmergency(text: string, locale: string | null): boolean;
}
