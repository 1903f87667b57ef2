import { useSyncExternalStore } from 'react';
import type { AttachmentFact } from '#core/contract/attachment.ts';
import { PostedMessage } from '#core/contract/conversation.ts';
import { ApiError, ask } from '../shared/api.ts';
import { newClientId } from '../shared/client-id.ts';

export type OutgoingKind = 'messages' | 'notes';

/** A message on its way. `clientId` is made once, when it is written: sent any number of times, it is stored once. */
export interface Outgoing {
  clientId: string;
  conversationId: string;
  kind: OutgoingKind;
  text: string;
  /** Stored on the server already. */
  files: readonly AttachmentFact[];
  state: 'sending' | 'failed' | 'sent';
  /** Set once the server has it; the line is dropped when the transcript shows that message. */
  messageId: string | null;
  error: unknown;
  writtenAt: string;
}

const TRIES = 3;
const STORAGE_KEY = 'frontline.outgoing';

let lines: readonly Outgoing[] = restore();
const listeners = new Set<() => void>();
/** One chain a conversation: what was written first is sent first. */
const chains = new Map<string, Promise<void>>();

/** What a reload interrupted comes back as failed: its writer decides, and the same id keeps it from doubling. */
function restore(): Outgoing[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.map((line: Outgoing) => ({ ...line, files: line.files ?? [], state: 'failed', error: null }));
  } catch {
    return [];
  }
}

function put(next: readonly Outgoing[]): void {
  lines = next;
  const unsent = lines.filter((line) => line.state !== 'sent');
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify(unsent.map((line) => ({ ...line, error: null }))));
  for (const listener of listeners) listener();
}

const change = (clientId: string, with_: Partial<Outgoing>): void =>
  put(lines.map((line) => (line.clientId === clientId ? { ...line, ...with_ } : line)));

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function post({ clientId, conversationId, kind, text, files }: Outgoing): Promise<string> {
  const body = { text, clientId, attachments: files.map((file) => file.id) };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const path = `/conversations/${encodeURIComponent(conversationId)}/${kind}`;
      const { message } = await ask(PostedMessage, path, { method: 'POST', body });
      return message.id;
    } catch (error) {
      if (attempt === TRIES || !(error instanceof ApiError && error.transient)) throw error;
      await pause(attempt * 1_000);
    }
  }
}

function enqueue(line: Outgoing, onSent: () => void): void {
  const before = chains.get(line.conversationId) ?? Promise.resolve();
  const sending = before.then(async () => {
    try {
      change(line.clientId, { state: 'sent', messageId: await post(line) });
      onSent();
    } catch (error) {
      change(line.clientId, { state: 'failed', error });
    }
  });
  chains.set(line.conversationId, sending);
}

/** Shows a message at once and sends it. `onSent` reads the transcript, which then holds it. */
export function sendOut(
  conversationId: string,
  kind: OutgoingKind,
  said: Pick<Outgoing, 'text' | 'files'>,
  onSent: () => void,
): void {
  const line: Outgoing = {
    clientId: newClientId(),
    conversationId,
    kind,
    ...said,
    state: 'sending',
    messageId: null,
    error: null,
    writtenAt: new Date().toISOString(),
  };
  put([...lines, line]);
  enqueue(line, onSent);
}

/** The same message, under the same id, again. */
export function sendAgain(clientId: string, onSent: () => void): void {
  const line = lines.find((candidate) => candidate.clientId === clientId);
  if (line?.state !== 'failed') return;
  change(clientId, { state: 'sending', error: null });
  enqueue(line, onSent);
}

export const discard = (clientId: string): void => put(lines.filter((line) => line.clientId !== clientId));

/** Drops the lines that the transcript has. */
export function settle(messageIds: ReadonlySet<string>): void {
  if (lines.some((line) => line.messageId !== null && messageIds.has(line.messageId))) {
    put(lines.filter((line) => line.messageId === null || !messageIds.has(line.messageId)));
  }
}

/** The next person at this browser sees nothing of the last one's. */
export const forgetOutgoing = (): void => put([]);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOutgoing = (): readonly Outgoing[] => useSyncExternalStore(subscribe, () => lines);
