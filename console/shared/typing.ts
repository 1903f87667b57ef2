import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveEvent } from '#core/contract/live.ts';

type Typing = Extract<LiveEvent, { kind: 'typing' }>;

/** Who types says so again every few seconds; silence for this long means that they stopped. */
const SHOWN_MS = 5_000;

let latest: ReadonlyMap<string, Typing> = new Map();
const listeners = new Set<() => void>();

export function noteTyping(event: Typing): void {
  latest = new Map(latest).set(event.conversationId, event);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who is typing in a conversation; null when nobody, or when their message has come (`lastSeq` moves). */
export function useTyping(conversationId: string, lastSeq: number): Typing | null {
  const typing = useSyncExternalStore(subscribe, () => latest.get(conversationId));
  const [shown, setShown] = useState<Typing | null>(null);
  useEffect(() => {
    if (!typing) return;
    setShown(typing);
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [typing]);
  // A new message ends the typing that it came of.
  useEffect(() => setShown(null), [lastSeq, conversationId]);
  return shown;
}
