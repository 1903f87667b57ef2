import { useSyncExternalStore } from 'react';
import { ATTACHMENTS_AT_MOST, type AttachmentFact, StoredAttachment } from '#core/contract/attachment.ts';
import { newClientId } from '../shared/client-id.ts';
import { upload } from '../shared/upload.ts';
import type { OutgoingKind } from './outgoing.ts';

/** A file that was chosen for a message: it goes up at once, the message names it when it is sent. */
export interface ChosenFile {
  localId: string;
  name: string;
  size: number;
  /** From 0 to 1. */
  progress: number;
  stored: AttachmentFact | null;
  error: unknown;
}

type Lists = Readonly<Record<string, readonly ChosenFile[]>>;

let lists: Lists = {};
const listeners = new Set<() => void>();
/** Ends uploads of files that were taken off again. */
const uploads = new Map<string, AbortController>();
const NONE: readonly ChosenFile[] = [];
const nameOf = (conversationId: string, kind: OutgoingKind): string => `${kind}/${conversationId}`;

function put(next: Lists): void {
  lists = next;
  for (const listener of listeners) listener();
}

const change = (list: string, localId: string, with_: Partial<ChosenFile>): void =>
  put({
    ...lists,
    [list]: (lists[list] ?? NONE).map((file) => (file.localId === localId ? { ...file, ...with_ } : file)),
  });

/** Starts to send the files up, as many as a message may still carry. @returns how many were left out */
export function chooseFiles(conversationId: string, kind: OutgoingKind, chosen: readonly File[]): number {
  const list = nameOf(conversationId, kind);
  const room = ATTACHMENTS_AT_MOST - (lists[list] ?? NONE).length;
  const taken = chosen.slice(0, Math.max(0, room));
  for (const file of taken) void start(conversationId, list, file);
  return chosen.length - taken.length;
}

async function start(conversationId: string, list: string, file: File): Promise<void> {
  const localId = newClientId();
  const { name, size } = file;
  put({
    ...lists,
    [list]: [...(lists[list] ?? NONE), { localId, name, size, progress: 0, stored: null, error: null }],
  });
  const stop = new AbortController();
  uploads.set(localId, stop);
  try {
    const { attachment } = await upload(
      StoredAttachment,
      `/conversations/${encodeURIComponent(conversationId)}/attachments`,
      file,
      { signal: stop.signal, onProgress: (progress) => change(list, localId, { progress }) },
    );
    change(list, localId, { progress: 1, stored: attachment });
  } catch (error) {
    change(list, localId, { error });
  } finally {
    uploads.delete(localId);
  }
}

/** What was stored already is swept by the server: no message names it. */
export function takeOff(conversationId: string, kind: OutgoingKind, localId: string): void {
  uploads.get(localId)?.abort();
  const list = nameOf(conversationId, kind);
  put({ ...lists, [list]: (lists[list] ?? NONE).filter((file) => file.localId !== localId) });
}

/** The files go with their message. */
export function takeChosen(conversationId: string, kind: OutgoingKind): AttachmentFact[] {
  const list = nameOf(conversationId, kind);
  const stored = (lists[list] ?? NONE).flatMap((file) => file.stored ?? []);
  put({ ...lists, [list]: NONE });
  return stored;
}

/** The next person at this browser sees nothing of the last one's. */
export function forgetChosen(): void {
  for (const stop of uploads.values()) stop.abort();
  put({});
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useChosen = (conversationId: string, kind: OutgoingKind): readonly ChosenFile[] =>
  useSyncExternalStore(subscribe, () => lists[nameOf(conversationId, kind)] ?? NONE);
