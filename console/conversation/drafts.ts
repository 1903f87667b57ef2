import { useSyncExternalStore } from 'react';
import type { OutgoingKind } from './outgoing.ts';

/** What is written and not sent yet, for each conversation and kind: looking at another one loses nothing. */
let drafts: Readonly<Record<string, string>> = {};
const listeners = new Set<() => void>();
const nameOf = (conversationId: string, kind: OutgoingKind): string => `${kind}/${conversationId}`;

function put(next: typeof drafts): void {
  drafts = next;
  for (const listener of listeners) listener();
}

export const setDraft = (conversationId: string, kind: OutgoingKind, text: string): void =>
  put({ ...drafts, [nameOf(conversationId, kind)]: text });

/** Adds a paragraph at the end, as the citation search does. */
export function appendToDraft(conversationId: string, kind: OutgoingKind, text: string): void {
  const before = drafts[nameOf(conversationId, kind)]?.trimEnd() ?? '';
  setDraft(conversationId, kind, before ? `${before}\n${text}` : text);
}

export const forgetDrafts = (): void => put({});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useDraft = (conversationId: string, kind: OutgoingKind): string =>
  useSyncExternalStore(subscribe, () => drafts[nameOf(conversationId, kind)] ?? '');
