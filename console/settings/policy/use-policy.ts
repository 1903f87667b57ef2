import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type PolicyBody, PolicyMatch, type PolicyMatchQuery } from '#core/contract/sla-editing.ts';
import { SlaPolicyView } from '#core/contract/sla-policy.ts';
import { ask, tell } from '../../shared/api.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { keys } from '../../shared/query-keys.ts';
import { errorText } from '../../shared/states.tsx';

const path = (key: string): string => `/sla/policies/${encodeURIComponent(key)}`;

/** Creates a policy, or writes the next revision of the one that `isNew` says is there. */
export function useWritePolicy(isNew: boolean) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: ({ key, ...body }: PolicyBody) =>
      isNew
        ? ask(SlaPolicyView, '/sla/policies', { method: 'POST', body: { key, ...body } })
        : ask(SlaPolicyView, path(key), { method: 'PUT', body: { key, ...body } }),
    onSuccess: () => {
      void message.success(say('settings.saved'));
      return queryClient.invalidateQueries({ queryKey: keys.policies });
    },
  });
}

export function useRetirePolicy(key: string) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: () => tell(path(key), { method: 'DELETE' }),
    onSuccess: () => void message.success(say('policy.retired')),
    onError: (error) => void message.error(errorText(error, say)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.policies }),
  });
}

/** Which policy a ticket with these properties would run by. */
export function usePolicyMatch(facts: PolicyMatchQuery) {
  return useQuery({
    queryKey: keys.policyMatch(JSON.stringify(facts)),
    queryFn: ({ signal }) => ask(PolicyMatch, '/sla/policies/match', { query: facts, signal }),
  });
}
