import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { TicketList, TicketView } from '#core/contract/ticket.ts';
import { ask } from '../shared/api.ts';
import { useI18n } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import { errorText } from '../shared/states.tsx';
import type { TicketFilter } from './filter.ts';

const NET_MS = 60_000;

const path = (id: string): string => `/tickets/${encodeURIComponent(id)}`;

export function useTicket(id: string | null) {
  return useQuery({
    queryKey: keys.ticket(id ?? ''),
    queryFn: ({ signal }) => ask(TicketView, path(id ?? ''), { signal }),
    enabled: id !== null,
    refetchInterval: NET_MS,
  });
}

export function useTickets(filter: TicketFilter) {
  return useQuery({
    queryKey: keys.ticketList(JSON.stringify(filter)),
    queryFn: ({ signal }) => ask(TicketList, '/tickets', { query: filter, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: NET_MS,
  });
}

export function useAssignToMe(id: string) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: () => ask(TicketView, `${path(id)}/assign`, { method: 'POST', body: {} }),
    onSuccess: (ticket) => queryClient.setQueryData(keys.ticket(id), ticket),
    onError: (error) => void message.error(errorText(error, say)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.tickets }),
  });
}
