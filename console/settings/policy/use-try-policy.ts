import { useMutation } from '@tanstack/react-query';
import { type TryPolicyBody, TryPolicyResult } from '#core/contract/sla-editing.ts';
import { ask } from '../../shared/api.ts';

export function useTryPolicy() {
  return useMutation({
    mutationFn: (body: TryPolicyBody) => ask(TryPolicyResult, '/sla/try', { method: 'POST', body }),
  });
}
