import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AccountList, type AccountPatch, type NewAccountBody } from '#core/contract/account.ts';
import { ask, tell } from '../../shared/api.ts';
import { keys } from '../../shared/query-keys.ts';

export const useAccounts = () =>
  useQuery({ queryKey: keys.accounts, queryFn: ({ signal }) => ask(AccountList, '/accounts', { signal }) });

/** What a dialog of an account sends: a new one, or changes of one, with a new password where one was typed. */
export type AccountChange =
  | { id: null; body: NewAccountBody }
  | { id: string; body: AccountPatch; password: string | undefined };

export function useSaveAccount(onSaved: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: AccountChange): Promise<AccountList> => {
      if (change.id === null) return ask(AccountList, '/accounts', { method: 'POST', body: change.body });
      const path = `/accounts/${encodeURIComponent(change.id)}`;
      const list = await ask(AccountList, path, { method: 'PATCH', body: change.body });
      const { password } = change;
      if (password !== undefined) await tell(`${path}/password`, { method: 'PUT', body: { password } });
      return list;
    },
    onSuccess: (list) => {
      queryClient.setQueryData(keys.accounts, list);
      void queryClient.invalidateQueries({ queryKey: keys.users });
      onSaved();
    },
  });
}
