import { CardSubmission } from '#core/contract/chat.ts';
import { Language } from '#core/contract/language.ts';
import type { Triage } from '#core/contract/triage.ts';
import type { Deps } from '#core/platform/deps.ts';
import { notFound } from '#core/platform/errors.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { isConfirmation, kindOf } from '#core/ticket/rules.ts';
import { takeCustomerMessage } from '#core/ticket/take-customer-message.ts';
import { triage } from '#core/triage/triage.ts';
import { appendMessage } from './append-message.ts';
import { ensureTicket } from './ensure-ticket.ts';
import { storable } from './rules.ts';
import {
  type ConversationRow,
  changeHolder,
  findMessageBySource,
  lockConversation,
  messagesBefore,
  payloadOf,
  updateConversation,
} from './store.ts';
import { insertTurn } from './turn-store.ts';

export interface InboundMessage {
  conversationId: string;
  /** The client's or the channel's own id of this message: the same id again is the same message. */
  sourceId: string;
  text: string;
  /** What a card posted back, if anything. */
  value: unknown;
  locale: string | null;
  clientActivityId: string | null;
}

const RECENT_MESSAGES = 12;

/**
 * Stores an inbound message once and decides at once, by deterministic code, what it is (safety rule 1:
 * triage runs on every message, whoever holds the conversation). Its turn is left pending for a bot process.
 * @throws FrontlineError `notFound`
 */
export function receiveMessage(
  deps: Deps,
  received: InboundMessage,
): Promise<{ messageId: string; seq: number; duplicate: boolean }> {
  const inbound = storable(received);
  return inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, inbound.conversationId);
    if (conversation === null) throw notFound('conversation');
    const first = await findMessageBySource(unit.tx, inbound.conversationId, inbound.sourceId);
    if (first !== null) return { messageId: first.id, seq: first.seq, duplicate: true };

    const verdict = await triageInContext(unit, conversation, inbound);
    const message = await appendMessage(unit, conversation, {
      sender: 'customer',
      text: inbound.text,
      sourceId: inbound.sourceId,
      payload: {
        ...(inbound.value == null ? {} : { value: inbound.value }),
        ...(inbound.clientActivityId === null ? {} : { clientActivityId: inbound.clientActivityId }),
        language: verdict.language,
      },
    });
    await insertTurn(unit.tx, {
      conversationId: conversation.id,
      messageId: message.id,
      seq: message.seq,
      triage: verdict,
      createdAt: unit.now,
    });
    await updateConversation(unit.tx, conversation.id, { language: verdict.language });
    // A form or a survey that is filled in says nothing new about the matter: it must not reopen a ticket.
    if (!isCardSubmission(inbound.value))
      await joinMatter(unit, conversation, verdict, { id: message.id, text: inbound.text });
    return { messageId: message.id, seq: message.seq, duplicate: false };
  });
}

export const isCardSubmission = (value: unknown): boolean => CardSubmission.safeParse(value).success;

async function triageInContext(unit: Unit, conversation: ConversationRow, inbound: InboundMessage): Promise<Triage> {
  const before = await messagesBefore(unit.tx, conversation.id, conversation.lastSeq + 1, RECENT_MESSAGES);
  // A person has closed the matter before: thanks for it are no new emergency; words of harm are, also afterwards.
  const recent = before.slice(before.findLastIndex((row) => payloadOf(row).notice === 'solved') + 1);
  const emergencyAt = conversation.emergencyAt;
  return triage(spokenText(inbound), {
    previousLanguage: Language.parse(conversation.language),
    locale: inbound.locale ?? undefined,
    recentMessages: recent
      .filter((row) => row.sender !== 'system' && row.text !== '')
      .map((row) => ({
        from: row.sender === 'customer' ? 'customer' : row.sender === 'clerk' ? 'clerk' : 'bot',
        text: row.text,
        emergency: emergencyAt !== null && row.createdAt >= emergencyAt && payloadOf(row).notice === undefined,
      })),
  });
}

/** Words inside a form or a survey are triaged too: an emergency may stand in the comment (safety rule 1). */
function spokenText(inbound: InboundMessage): string {
  const submission = CardSubmission.safeParse(inbound.value);
  if (!submission.success) return inbound.text;
  const typed =
    submission.data.frontline === 'survey'
      ? submission.data.comment
      : submission.data.frontline === 'contact'
        ? submission.data.name
        : '';
  return [inbound.text, typed].filter((part) => part !== '').join('\n');
}

/** Joins the ticket of the conversation, if there is one, and brings a closed conversation back to the bot. */
async function joinMatter(
  unit: Unit,
  conversation: ConversationRow,
  verdict: Triage,
  message: { id: string; text: string },
): Promise<void> {
  if (conversation.openTicketId !== null) {
    const state = await takeCustomerMessage(unit, conversation.openTicketId, message);
    if (state === 'closed') await updateConversation(unit.tx, conversation.id, { openTicketId: null });
  } else if (conversation.holder === 'human' && !isConfirmation(message.text)) {
    // Under a person no turn opens a ticket: without one, nothing would count how long the customer waits.
    await ensureTicket(unit, conversation, {
      kind: kindOf(verdict.intent),
      priority: verdict.urgency,
      subject: message.text,
      actor: 'customer',
      messageId: message.id,
    });
  }
  if (conversation.holder === 'closed')
    await changeHolder(unit.tx, conversation.id, 'bot', { assigneeId: null, waitingSince: null });
}
