import { useEffect, useState } from 'react';
import type { ConversationView } from '#core/contract/conversation.ts';
import { tell } from '../shared/api.ts';
import type { Hold } from './access.ts';
import { conversationPath } from './use-conversation.ts';

/** Tells the customer that their words were seen: by whoever holds the conversation, while the page is in view. */
export function useReadMark(conversation: ConversationView | undefined, hold: Hold | null): void {
  const inView = useInView();
  const id = conversation?.id;
  const last = conversation?.messages.findLast((message) => message.sender === 'customer')?.seq ?? 0;
  const due = hold === 'mine' && inView && last > (conversation?.clerkReadSeq ?? 0);
  useEffect(() => {
    // A mark that is lost is made up for by the next.
    if (due && id) tell(`${conversationPath(id)}/read`, { method: 'POST', body: { seq: last } }).catch(() => undefined);
  }, [due, id, last]);
}

function useInView(): boolean {
  const [inView, setInView] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = (): void => setInView(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return inView;
}
