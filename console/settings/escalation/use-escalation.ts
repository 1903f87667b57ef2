import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { EscalationPlan, type OnCallRota, OnCallView } from '#core/contract/escalation.ts';
import { UserList } from '#core/contract/session.ts';
import { ApiError, ask } from '../../shared/api.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { keys } from '../../shared/query-keys.ts';

export function useEscalation() {
  return useQuery({
    queryKey: keys.escalation,
    queryFn: ({ signal }) => ask(EscalationPlan, '/escalation', { signal }),
  });
}

export function useSaveEscalation() {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (body: EscalationPlan) => ask(EscalationPlan, '/escalation', { method: 'PUT', body }),
    onSuccess: (plan) => {
      queryClient.setQueryData(keys.escalation, plan);
      void message.success(say('settings.saved'));
    },
  });
}

export function useOnCall() {
  return useQuery({ queryKey: keys.onCall, queryFn: ({ signal }) => ask(OnCallView, '/on-call', { signal }) });
}

export function useSaveOnCall() {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (body: OnCallRota) => ask(OnCallView, '/on-call', { method: 'PUT', body }),
    onSuccess: (rota) => {
      queryClient.setQueryData(keys.onCall, rota);
      void message.success(say('settings.saved'));
    },
  });
}

export type KnownUser = UserList['users'][number];

/** Who can be put on a rota. A server that lists nobody leaves the ids, which can be typed. */
export function useUsers() {
  return useQuery({
    queryKey: keys.users,
    queryFn: async ({ signal }): Promise<KnownUser[]> => {
      try {
        return (await ask(UserList, '/users', { signal })).users;
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return [];
        throw error;
      }
    },
  });
}
