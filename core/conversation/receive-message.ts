import { takeAttachments } from '#core/attachment/store.ts';
import { type AttachmentFact, filesInWords } from '#core/contract/attachment.ts';
import { CardSubmission } from '#core/contract/chat.ts';
import { Language } from '#core/contract/language.ts';
import type { MessagePayload } from '#core/contract/message.ts';
import type { Triage } from '#core/contract/triage.ts';
import type { Tx } from '#core/platform/db.ts';
import type { Deps } from '#core/platform/deps.ts';
import { notFound } from '#core/platform/errors.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { isConfirmation, kindOf } from '#core/ticket/rules.ts';
import { takeCustomerMessage } from '#core/ticket/take-customer-message.ts';
import { triage } from '#core/triage/triage.ts';
import { changeHolder } from './change-holder.ts';
import { ensureTicket } from './ensure-ticket.ts';
import { insertInbound, type NewInbound } from './inbound-store.ts';
import { storable } from './rules.ts';
import { tellSpoken } from './spoken.ts';
import { type ConversationRow, findMessageBySource, lockConversation, updateConversation } from './store.ts';
import { readThread, type Thread, type Threads, withLines } from './thread.ts';

export interface InboundMessage {
  conversationId: string;
  /** The client's or the channel's own id of this message: the same id again is the same message. */
  sourceId: string;
  text: string;
  /** What a card posted back, if anything. */
  value: unknown;
  locale: string | null;
  clientActivityId: string | null;
  /** Stored already, and free; the message takes them. */
  attachments?: readonly AttachmentFact[];
  /** Who wrote, where several may write in one conversation. */
  author?: { id: string; name: string } | undefined;
  /** The seq of the message whose new words these are. */
  edits?: number | undefined;
}

export interface Received {
  messageId: string;
  seq: number;
  duplicate: boolean;
  /** The turn that came of it, where this process has claimed it with the message, and what it is to be run on. */
  turn?: ClaimedTurn;
}

export interface ClaimedTurn {
  id: string;
  attempts: number;
  /** What the turn would read; left out, it reads. */
  reading?: TurnReading;
}

export interface TurnReading {
  message: { id: string; seq: number; text: string; value: unknown; files: readonly AttachmentFact[] };
  triage: Triage;
  /** What was said before the message. */
  thread: Thread;
  companyVersion: string;
}

export interface ReceiveDeps extends Deps {
  threads: Threads;
}

/** A conversation in which others write at the same moment is then locked first. */
const TRIES = 3;

/**
 * Stores an inbound message once and decides at once, by deterministic code, what it is (safety rule 1:
 * triage runs on every message, whoever holds the conversation).
 *
 * Most messages go to the bot and concern no ticket: triage looks at the thread as it is known here, and one
 * statement stores what came of it if the thread is still that. Where a ticket, a person or files are concerned, or
 * others were quicker, the conversation is locked first.
 * @param runHere this process will run the turn at once, and claims it with the message
 * @throws FrontlineError `notFound`; `conflict` where a file is no longer free
 */
export async function receiveMessage(
  deps: ReceiveDeps,
  received: InboundMessage,
  { runHere = false }: { runHere?: boolean } = {},
): Promise<Received> {
  const inbound = storable(received);
  for (let tries = 0; tries < TRIES; tries++) {
    const thread = deps.threads.get(inbound.conversationId) ?? (await readThread(deps.db, inbound.conversationId));
    if (thread === null) throw notFound('conversation');
    if (concernsMore(thread) || filesOf(inbound).length > 0) break;
    const answer = await receiveAlone(deps, thread, inbound, runHere);
    if (answer !== 'changed') return answer;
    deps.threads.forget(inbound.conversationId);
  }
  return receiveLocked(deps, inbound, runHere);
}

const filesOf = ({ attachments = [] }: InboundMessage): readonly AttachmentFact[] => attachments;

/** A ticket is told of the message, or the conversation changes hands by it. */
const concernsMore = ({ holder, openTicketId }: Thread): boolean =>
  openTicketId !== null || holder === 'human' || holder === 'closed';

async function receiveAlone(
  deps: ReceiveDeps,
  thread: Thread,
  inbound: InboundMessage,
  runHere: boolean,
): Promise<Received | 'changed'> {
  const at = deps.clock.now();
  const verdict = triageInContext(thread, inbound);
  const payload = payloadFor(inbound, verdict);
  const stored = await insertInbound(deps.db, newInbound(thread, inbound, { verdict, payload, at, runHere }));
  if (stored.stored === 'changed') return 'changed';
  if (stored.stored === 'duplicate') return firstReceived(deps.db, inbound);
  const { messageId, seq, version, companyVersion, claim } = stored;
  const line = { seq, sender: 'customer' as const, text: inbound.text, notice: null, atMs: at.getTime() };
  deps.threads.keep(withLines(thread, [line], { version, language: verdict.language }));
  const { conversationId, text, value } = inbound;
  tellSpoken(deps, { id: messageId, conversationId, seq, sender: 'customer', text, payload, createdAt: at });
  const message = { id: messageId, seq, text, value, files: [] };
  const turn = claim && { ...claim, reading: { message, triage: verdict, thread, companyVersion } };
  return { messageId, seq, duplicate: false, ...(turn ? { turn } : {}) };
}

async function receiveLocked(deps: ReceiveDeps, inbound: InboundMessage, runHere: boolean): Promise<Received> {
  const answer = await inUnit(deps, async (unit): Promise<Received> => {
    const conversation = await lockConversation(unit.tx, inbound.conversationId);
    const thread = conversation && (await readThread(unit.tx, inbound.conversationId));
    if (conversation === null || thread === null) throw notFound('conversation');
    const verdict = triageInContext(thread, inbound);
    const payload = payloadFor(inbound, verdict);
    const stored = await insertInbound(
      unit.tx,
      newInbound(thread, inbound, { verdict, payload, at: unit.now, runHere }),
    );
    if (stored.stored === 'changed') throw new Error('a locked conversation cannot have changed');
    if (stored.stored === 'duplicate') return firstReceived(unit.tx, inbound);
    const { messageId, seq, claim } = stored;
    const files = filesOf(inbound);
    await takeAttachments(unit.tx, files, { id: messageId, conversationId: conversation.id });
    unit.tell({ kind: 'conversation', conversationId: conversation.id, seq });
    // A form or a survey that is filled in says nothing new about the matter: it must not reopen a ticket.
    if (!isCardSubmission(inbound.value))
      await joinMatter(unit, conversation, verdict, {
        id: messageId,
        text: inbound.text || filesInWords(files),
      });
    return { messageId, seq, duplicate: false, ...(claim ? { turn: claim } : {}) };
  });
  // What was read under this transaction's number may have been written under it again.
  deps.threads.forget(inbound.conversationId);
  return answer;
}

async function firstReceived(tx: Tx, { conversationId, sourceId }: InboundMessage): Promise<Received> {
  const first = await findMessageBySource(tx, conversationId, sourceId);
  if (first === null) throw new Error('a duplicate without its first');
  return { messageId: first.id, seq: first.seq, duplicate: true };
}

const payloadFor = (inbound: InboundMessage, verdict: Triage): MessagePayload => ({
  ...(inbound.value == null ? {} : { value: inbound.value }),
  ...(inbound.clientActivityId === null ? {} : { clientActivityId: inbound.clientActivityId }),
  ...(filesOf(inbound).length === 0 ? {} : { attachments: [...filesOf(inbound)] }),
  ...(inbound.author === undefined ? {} : { author: inbound.author }),
  ...(inbound.edits === undefined ? {} : { edits: inbound.edits }),
  language: verdict.language,
});

const newInbound = (
  { id, version }: Thread,
  { sourceId, text }: InboundMessage,
  rest: { verdict: Triage; payload: MessagePayload; at: Date; runHere: boolean },
): NewInbound => {
  const { verdict, payload, at, runHere } = rest;
  return { conversationId: id, version, sourceId, text, payload, triage: verdict, at, runHere };
};

export const isCardSubmission = (value: unknown): boolean => CardSubmission.safeParse(value).success;

function triageInContext(thread: Thread, inbound: InboundMessage): Triage {
  const { lines, emergencyAt } = thread;
  // A person has closed the matter before: thanks for it are no new emergency; words of harm are, also afterwards.
  const recent = lines.slice(lines.findLastIndex((line) => line.notice === 'solved') + 1);
  return triage(spokenText(inbound), {
    previousLanguage: Language.parse(thread.language),
    locale: inbound.locale ?? undefined,
    recentMessages: recent
      .filter((line) => line.sender !== 'system' && line.text !== '')
      .map((line) => ({
        from: line.sender === 'customer' ? 'customer' : line.sender === 'clerk' ? 'clerk' : 'bot',
        text: line.text,
        emergency: emergencyAt !== null && line.atMs >= emergencyAt.getTime() && line.notice === null,
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
  if (conversation.holder === 'closed') await changeHolder(unit, conversation, { holder: 'bot' });
}
