import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { z } from 'zod';
import type { CalendarSpec } from '#core/contract/sla.ts';
import { type CalendarImportBody, CalendarImportResult, CalendarPreview } from '#core/contract/sla-editing.ts';
import { CalendarView } from '#core/contract/sla-policy.ts';
import { ask } from '../../shared/api.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { keys } from '../../shared/query-keys.ts';

const path = (key: string): string => `/sla/calendars/${encodeURIComponent(key)}`;

/** What saving would do; nothing is saved. */
export function usePreview(key: string) {
  return useMutation({
    mutationFn: (spec: CalendarSpec) =>
      ask(CalendarPreview, `${path(key)}/preview`, { method: 'POST', body: { spec } }),
  });
}

export function useImport(key: string) {
  return useMutation({
    mutationFn: (body: z.infer<typeof CalendarImportBody>) =>
      ask(CalendarImportResult, `${path(key)}/import`, { method: 'POST', body }),
  });
}

export function useSaveCalendar(key: string) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { say } = useI18n();
  return useMutation({
    mutationFn: (spec: CalendarSpec) => ask(CalendarView, path(key), { method: 'PUT', body: { spec } }),
    onSuccess: async () => {
      // The editor starts afresh from the new revision: it must be there before the dialog closes.
      await queryClient.invalidateQueries({ queryKey: keys.policies });
      void message.success(say('settings.saved'));
      void queryClient.invalidateQueries({ queryKey: keys.tickets });
    },
  });
}
