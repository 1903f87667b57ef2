import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { NoticeList, NoticeView } from '#core/contract/notice.ts';
import { ask } from '../shared/api.ts';
import { useI18n } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import { errorText } from '../shared/states.tsx';

/** Urgent notices are about people in danger: they are read even if the live socket is silent. */
const NET_MS = 20_000;

export function useNotices() {
  return useQuery({
    queryKey: keys.notices,
    queryFn: ({ signal }) => ask(NoticeList, '/notices', { signal }),
    refetchInterval: NET_MS,
  });
}

export function useAcknowledge() {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (id: string) =>
      ask(NoticeView, `/notices/${encodeURIComponent(id)}/acknowledge`, { method: 'POST', body: {} }),
    onError: (error) => void message.error(errorText(error, say)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.notices }),
  });
}

/** Where a notice leads: the conversation if there is one, else its ticket. */
export function noticeAddress(notice: NoticeView): string | null {
  if (notice.conversationId) return `/desk/conversations/${notice.conversationId}`;
  return notice.ticketId ? `/desk/tickets/${notice.ticketId}` : null;
}
