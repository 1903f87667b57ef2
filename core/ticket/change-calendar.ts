import type { Language } from '#core/contract/language.ts';
import type { CalendarBody } from '#core/contract/sla-editing.ts';
import type { CalendarView } from '#core/contract/sla-policy.ts';
import type { Deps } from '#core/platform/deps.ts';
import { saveCalendar } from '#core/sla/save-calendar.ts';
import { redateTickets } from './redate-tickets.ts';

/** Saves a calendar and brings the open tickets under it along. Killed in between, the worker's sweep goes on. */
export async function changeCalendar(
  deps: Deps,
  key: string,
  body: CalendarBody,
  language: Language,
): Promise<CalendarView> {
  const view = await saveCalendar(deps, key, body, language);
  await redateTickets(deps);
  return view;
}
