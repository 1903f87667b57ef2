import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ConversationView } from '#core/contract/conversation.ts';
import { OwnPresence, type PresenceStatus } from '#core/contract/routing.ts';
import { useMay } from '../app/session.tsx';
import { ask, tell } from '../shared/api.ts';
import { useI18n } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import { errorText } from '../shared/states.tsx';

/** The live socket tells of an offer; this is for the minute in which it is silent. */
const NET_MS = 15_000;

export function usePresence() {
  const talks = useMay('conversation.reply');
  return useQuery({
    queryKey: keys.presence,
    queryFn: ({ signal }) => ask(OwnPresence, '/presence', { signal }),
    refetchInterval: NET_MS,
    enabled: talks,
  });
}

export function useSetPresence() {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (status: PresenceStatus) => ask(OwnPresence, '/presence', { method: 'PUT', body: { status } }),
    onSuccess: (presence) => queryClient.setQueryData(keys.presence, presence),
    onError: (error) => void message.error(errorText(error, say)),
  });
}

/** Takes or leaves an offer; what became of it is read again either way. */
export function useAnswerOffer(onTaken: (conversationId: string) => void) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: async ({ id, take }: { id: string; take: boolean }): Promise<string | null> => {
      const path = `/offers/${encodeURIComponent(id)}`;
      if (take) return (await ask(ConversationView, `${path}/accept`, { method: 'POST', body: {} })).id;
      await tell(`${path}/decline`, { method: 'POST', body: {} });
      return null;
    },
    onSuccess: (conversationId) => {
      if (conversationId !== null) onTaken(conversationId);
    },
    onError: (error) => void message.warning(errorText(error, say)),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.presence }),
        queryClient.invalidateQueries({ queryKey: keys.conversations }),
        queryClient.invalidateQueries({ queryKey: ['conversation'] }),
      ]),
  });
}
