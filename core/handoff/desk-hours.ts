import type { Settings } from '#core/contract/settings.ts';
import { CalendarSpec } from '#core/contract/sla.ts';
import type { Tx } from '#core/platform/db.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { compileCalendar, isOpen, nextOpening } from '#core/sla/calendar.ts';
import { currentCalendar } from '#core/sla/store.ts';

/** Whether people sit at the desk now, and if not, when it opens next by the calendar. */
export async function deskHours(
  tx: Tx,
  settings: Settings,
  now: Date,
): Promise<{ open: true } | { open: false; opensAt: Date | null }> {
  const row = await currentCalendar(tx, settings.deskCalendarKey);
  if (row === null) throw new FrontlineError('unavailable', `no calendar ${settings.deskCalendarKey}`);
  const calendar = compileCalendar(CalendarSpec.parse(row.spec));
  if (isOpen(calendar, now.getTime())) return { open: true };
  const opensAt = nextOpening(calendar, now.getTime());
  return { open: false, opensAt: opensAt === null ? null : new Date(opensAt) };
}
