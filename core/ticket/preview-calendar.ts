import type { z } from 'zod';
import type { CalendarSpec } from '#core/contract/sla.ts';
import type { CalendarPreview, MovedTarget } from '#core/contract/sla-editing.ts';
import type { Deps } from '#core/platform/deps.ts';
import { notFound } from '#core/platform/errors.ts';
import { compileCalendar } from '#core/sla/calendar.ts';
import { evaluateClocks, type Target } from '#core/sla/clock.ts';
import { currentCalendar, policiesById, policiesOfCalendar } from '#core/sla/store.ts';
import { policyIdsOf, readLedger } from './ledger.ts';
import { ledgersOf, type OpenTicket, openTicketsAfter } from './redate-store.ts';
import { ticketNumber } from './store.ts';

const BATCH = 500;
const EXAMPLES = 50;
type Moved = z.infer<typeof MovedTarget>;

/**
 * What saving a calendar would do to the clocks that run, by the very evaluation that saving uses; nothing is written.
 * @throws FrontlineError `notFound`
 */
export async function previewCalendar(deps: Deps, key: string, spec: CalendarSpec): Promise<CalendarPreview> {
  if ((await currentCalendar(deps.db, key)) === null) throw notFound('calendar');
  const change = { type: 'calendarChanged' as const, at: deps.clock.now().getTime(), calendar: compileCalendar(spec) };
  const preview = { openTickets: 0, movedTargets: 0, examples: [] as Moved[] };
  for (const policyId of await policiesOfCalendar(deps.db, key)) {
    for (let after = ''; ; ) {
      const tickets = await openTicketsAfter(deps.db, policyId, after, BATCH);
      const last = tickets.at(-1);
      if (last === undefined) break;
      after = last.id;
      const moved = await movedOf(deps, tickets, change);
      preview.openTickets += tickets.length;
      preview.movedTargets += moved.length;
      preview.examples = farthest([...preview.examples, ...moved]);
    }
  }
  return preview;
}

const distance = ({ dueAtBefore, dueAtAfter }: Moved): number =>
  Math.abs(Date.parse(dueAtAfter) - Date.parse(dueAtBefore));
const farthest = (moved: Moved[]): Moved[] => moved.sort((a, b) => distance(b) - distance(a)).slice(0, EXAMPLES);

async function movedOf(
  deps: Deps,
  tickets: OpenTicket[],
  change: { type: 'calendarChanged'; at: number; calendar: ReturnType<typeof compileCalendar> },
): Promise<Moved[]> {
  const ledgers = await ledgersOf(
    deps.db,
    tickets.map((ticket) => ticket.id),
  );
  const rows = await policiesById(deps.db, policyIdsOf([...ledgers.values()].flat()));
  const policies = new Map(rows.map((row) => [row.id, row]));
  return tickets.flatMap((ticket) => {
    const ledger = readLedger(ledgers.get(ticket.id) ?? [], policies);
    const at = Math.max(change.at, ledger.events.at(-1)?.at ?? 0);
    const before = evaluateClocks({ ...ledger, at });
    const after = evaluateClocks({ ...ledger, events: [...ledger.events, { ...change, at }], at });
    return before.flatMap((target, index) => movedTarget(ticket, target, after[index]) ?? []);
  });
}

/** Before and after tell of the same clocks in the same order: a calendar neither starts nor hides one. */
function movedTarget(ticket: OpenTicket, before: Target, after: Target | undefined): Moved | null {
  if (after === undefined || before.dueAt === after.dueAt) return null;
  return {
    ticketId: ticket.id,
    ticketNumber: ticketNumber(ticket),
    subject: ticket.subject,
    metric: before.metric,
    dueAtBefore: new Date(before.dueAt).toISOString(),
    dueAtAfter: new Date(after.dueAt).toISOString(),
  };
}
