import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { MailList } from '#core/contract/escalation.ts';
import { ask } from '../../shared/api.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { keys } from '../../shared/query-keys.ts';
import { errorText } from '../../shared/states.tsx';

export type Mail = MailList['mails'][number];

const isUnderWay = ({ status, dueAt }: Mail): boolean => status === 'pending' && Date.parse(dueAt) <= Date.now();

/** Looked at again while a mail is on its way, not while one waits for the morning. */
export function useMails() {
  return useQuery({
    queryKey: keys.mails,
    queryFn: ({ signal }) => ask(MailList, '/mails', { signal }),
    refetchInterval: ({ state }) => (state.data?.mails.some(isUnderWay) ? 3000 : false),
  });
}

export function useTestMail() {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: () => ask(MailList, '/mails/test', { method: 'POST' }),
    onSuccess: (list) => queryClient.setQueryData(keys.mails, list),
    onError: (error) => void message.error(errorText(error, say)),
  });
}
