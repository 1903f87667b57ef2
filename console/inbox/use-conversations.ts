import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ConversationFolder, ConversationList } from '#core/contract/conversation.ts';
import { ask } from '../shared/api.ts';
import { useLiveStatus } from '../shared/live.tsx';
import { keys } from '../shared/query-keys.ts';

/** How often the list is read while the socket is up (a net) and while it is down (in its stead). */
const NET_MS = 60_000;
const WITHOUT_SOCKET_MS = 5_000;

export function useConversations(folder: ConversationFolder) {
  const live = useLiveStatus();
  return useQuery({
    queryKey: keys.folder(folder),
    queryFn: ({ signal }) => ask(ConversationList, '/conversations', { query: { folder }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: live === 'live' ? NET_MS : WITHOUT_SOCKET_MS,
  });
}
