import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type WebhooksBody, WebhooksView } from '#core/contract/escalation.ts';
import { ask } from '../../shared/api.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { keys } from '../../shared/query-keys.ts';
import { errorText } from '../../shared/states.tsx';

export type Webhook = WebhooksView['webhooks'][number];
export type WebhookInput = WebhooksBody['webhooks'][number];

const isUnderWay = ({ last }: Webhook): boolean => last?.status === 'pending';

/** While a posting is under way it is looked after: who has pressed "test" waits for its end. */
export function useWebhooks() {
  return useQuery({
    queryKey: keys.webhooks,
    queryFn: ({ signal }) => ask(WebhooksView, '/webhooks', { signal }),
    refetchInterval: ({ state }) => (state.data?.webhooks.some(isUnderWay) ? 2000 : false),
  });
}

/** A webhook that is kept goes back without its secret, which stays as it was. */
export const asInput = ({ url, events }: Webhook): WebhookInput => ({ url, events });

export function useSaveWebhooks() {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (webhooks: WebhookInput[]) =>
      ask(WebhooksView, '/webhooks', { method: 'PUT', body: { webhooks } satisfies WebhooksBody }),
    onSuccess: (view) => {
      queryClient.setQueryData(keys.webhooks, view);
      void message.success(say('settings.saved'));
    },
  });
}

export function useTestWebhook() {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (url: string) => ask(WebhooksView, '/webhooks/test', { method: 'POST', body: { url } }),
    onSuccess: (view) => queryClient.setQueryData(keys.webhooks, view),
    onError: (error) => void message.error(errorText(error, say)),
  });
}
