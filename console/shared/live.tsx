import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { LiveEvent } from '#core/contract/live.ts';
import { LiveSocket, type LiveStatus } from './live-socket.ts';
import { keys } from './query-keys.ts';
import { noteTyping } from './typing.ts';

const LiveContext = createContext<LiveStatus>('connecting');
export const useLiveStatus = (): LiveStatus => useContext(LiveContext);

/** A burst of events (a busy minute on the desk) reads the lists once in this time, not once for each. */
const GATHER_MS = 150;
const REPORT_GATHER_MS = 3_000;

/** Invalidates a key at most once within `waitMs`, the last call never lost. */
function gathered(client: QueryClient, waitMs: number): (key: readonly unknown[]) => void {
  const pending = new Map<string, ReturnType<typeof setTimeout>>();
  return (key) => {
    const name = JSON.stringify(key);
    if (pending.has(name)) return;
    const read = (): void => {
      pending.delete(name);
      void client.invalidateQueries({ queryKey: key });
    };
    pending.set(name, setTimeout(read, waitMs));
  };
}

/** "This changed, read it": which stored answers an event makes old. */
function listener(client: QueryClient): (event: LiveEvent) => void {
  const soon = gathered(client, GATHER_MS);
  const later = gathered(client, REPORT_GATHER_MS);
  return (event) => {
    switch (event.kind) {
      case 'conversation':
        void client.invalidateQueries({ queryKey: keys.conversation(event.conversationId) });
        soon(keys.conversations);
        return;
      case 'read':
        void client.invalidateQueries({ queryKey: keys.conversation(event.conversationId) });
        return;
      case 'typing':
        noteTyping(event);
        return;
      case 'ticket':
        soon(keys.ticket(event.ticketId));
        soon(keys.tickets);
        soon(keys.conversations);
        later(keys.reports);
        return;
      case 'notice':
        void client.invalidateQueries({ queryKey: keys.notices });
        return;
      case 'presence':
        void client.invalidateQueries({ queryKey: keys.presence });
        soon(keys.seats);
        return;
      case 'knowledge':
        void client.invalidateQueries({ queryKey: ['knowledge'] });
        return;
      case 'resync':
        void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
        return;
      case 'delivery':
      case 'stream':
      case 'outbox':
        return;
    }
  };
}

export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  useEffect(() => {
    const socket = new LiveSocket({
      onEvent: listener(client),
      onStatus: setStatus,
      onRefused: () => void client.invalidateQueries({ queryKey: keys.session }),
    });
    socket.start();
    return () => socket.stop();
  }, [client]);
  return <LiveContext value={status}>{children}</LiveContext>;
}
