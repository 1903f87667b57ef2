import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { z } from 'zod';
import { ConversationView } from '#core/contract/conversation.ts';
import { type SolveBody, TicketView } from '#core/contract/ticket.ts';
import { ask, tell } from '../shared/api.ts';
import { useI18n } from '../shared/i18n.tsx';
import { useLiveStatus } from '../shared/live.tsx';
import { keys } from '../shared/query-keys.ts';
import { errorText } from '../shared/states.tsx';
import { askAfter, mergeView } from './merge.ts';

const NET_MS = 60_000;
const WITHOUT_SOCKET_MS = 4_000;

export const conversationPath = (id: string): string => `/conversations/${encodeURIComponent(id)}`;

export function useConversation(id: string) {
  const queryClient = useQueryClient();
  const live = useLiveStatus();
  return useQuery({
    queryKey: keys.conversation(id),
    queryFn: async ({ signal }) => {
      const known = queryClient.getQueryData<ConversationView>(keys.conversation(id));
      const fresh = await ask(ConversationView, conversationPath(id), { query: { after: askAfter(known) }, signal });
      return mergeView(queryClient.getQueryData<ConversationView>(keys.conversation(id)), fresh);
    },
    refetchInterval: live === 'live' ? NET_MS : WITHOUT_SOCKET_MS,
  });
}

/** Take over and give back: the answer, or a colleague who was quicker, is read at once. */
export function useHolderChange(id: string, onDone?: () => void) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (change: 'take-over' | 'return-to-bot') =>
      tell(`${conversationPath(id)}/${change}`, { method: 'POST', body: {} }),
    // Here and not with the call: the button is gone by the time that the answer comes.
    onSuccess: onDone,
    onError: (error) => void message.error(errorText(error, say)),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.conversation(id) }),
        queryClient.invalidateQueries({ queryKey: keys.conversations }),
        queryClient.invalidateQueries({ queryKey: ['ticket'] }),
      ]),
  });
}

/** Solving a ticket, with or without last words to the customer. */
export function useSolve(ticketId: string, conversationId: string | null) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof SolveBody>) =>
      ask(TicketView, `/tickets/${encodeURIComponent(ticketId)}/solve`, { method: 'POST', body }),
    onSuccess: (ticket) => queryClient.setQueryData(keys.ticket(ticketId), ticket),
    onSettled: () =>
      Promise.all([
        conversationId && queryClient.invalidateQueries({ queryKey: keys.conversation(conversationId) }),
        queryClient.invalidateQueries({ queryKey: keys.conversations }),
        queryClient.invalidateQueries({ queryKey: keys.tickets }),
      ]),
  });
}
