import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ContactList, TeamsAccountList, TeamsAccountView } from '#core/contract/teams-account.ts';
import { ask } from '../../shared/api.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { keys } from '../../shared/query-keys.ts';
import { errorText } from '../../shared/states.tsx';

export function useTeamsAccounts() {
  return useQuery({
    queryKey: keys.teamsAccounts,
    queryFn: async ({ signal }) => (await ask(TeamsAccountList, '/teams/accounts', { signal })).accounts,
  });
}

/** Contacts that fit what is typed; while the next answer is on its way the last one stays. */
export function useContacts(words: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.contacts(words),
    queryFn: async ({ signal }) =>
      (await ask(ContactList, `/contacts?q=${encodeURIComponent(words)}`, { signal })).contacts,
    enabled,
    placeholderData: keepPreviousData,
  });
}

export function useNameTeamsAccount() {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: ({ id, contactId }: { id: string; contactId: string | null }) =>
      ask(TeamsAccountView, `/teams/accounts/${encodeURIComponent(id)}`, { method: 'PUT', body: { contactId } }),
    onSuccess: () => void message.success(say('settings.saved')),
    onError: (error) => void message.error(errorText(error, say)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.teamsAccounts }),
  });
}
