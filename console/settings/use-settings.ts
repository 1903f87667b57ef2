import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { z } from 'zod';
import { Settings, type SettingsPatch } from '#core/contract/settings.ts';
import { SlaPolicyList, type SlaPolicyPatch, SlaPolicyView } from '#core/contract/sla-policy.ts';
import { ask } from '../shared/api.ts';
import { useI18n } from '../shared/i18n.tsx';
import { keys } from '../shared/query-keys.ts';
import { errorText } from '../shared/states.tsx';

export function usePolicies() {
  return useQuery({
    queryKey: keys.policies,
    queryFn: ({ signal }) => ask(SlaPolicyList, '/sla/policies', { signal }),
  });
}

export function useSavePolicy(key: string) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (body: z.infer<typeof SlaPolicyPatch>) =>
      ask(SlaPolicyView, `/sla/policies/${encodeURIComponent(key)}`, { method: 'PUT', body }),
    onSuccess: () => void message.success(say('settings.saved')),
    onError: (error) => void message.error(errorText(error, say)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.policies }),
  });
}

export function useSettings() {
  return useQuery({ queryKey: keys.settings, queryFn: ({ signal }) => ask(Settings, '/settings', { signal }) });
}

export function useSaveSettings() {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (body: z.input<typeof SettingsPatch>) => ask(Settings, '/settings', { method: 'PATCH', body }),
    onSuccess: (settings) => {
      queryClient.setQueryData(keys.settings, settings);
      void message.success(say('settings.saved'));
    },
    onError: (error) => void message.error(errorText(error, say)),
  });
}
