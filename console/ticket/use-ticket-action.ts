import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { TicketView } from '#core/contract/ticket.ts';
import { ApiError, ask } from '../shared/api.ts';
import { useI18n } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import type { TicketAction } from './actions.ts';

/** Does one action; the answer is the ticket as it then is. */
export function useTicketAction(id: string, action: TicketAction) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (body: object) =>
      ask(TicketView, `/tickets/${encodeURIComponent(id)}/${action}`, { method: 'POST', body }),
    onSuccess: (ticket) => {
      // The answer may be another ticket: a merge answers the one that stays.
      queryClient.setQueryData(keys.ticket(ticket.id), ticket);
      void queryClient.invalidateQueries({ queryKey: keys.ticket(id) });
      void message.success(say(`ticketDone.${action}`));
    },
    onError: (error) => {
      // Refused because it is no longer what it was: show what it is.
      if (error instanceof ApiError && error.status === 409) {
        void queryClient.invalidateQueries({ queryKey: keys.ticket(id) });
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.tickets }),
  });
}
