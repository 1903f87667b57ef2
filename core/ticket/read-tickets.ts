import { userNames } from '#core/access/store.ts';
import { type Language, LocalizedText } from '#core/contract/language.ts';
import type { SlaTargetView, TicketList, TicketListQuery, TicketSummary, TicketView } from '#core/contract/ticket.ts';
import type { Tx } from '#core/platform/db.ts';
import { notFound } from '#core/platform/errors.ts';
import { clocksOf } from './ledger.ts';
import { forwardsOut, pausedSince } from './standing.ts';
import { type EventRow, eventsOf, targetsOf, ticketNumber } from './store.ts';
import { ownFilter, periodOf, targetFilter, ticketFilter } from './ticket-filter.ts';
import { worstClock } from './worst-clock.ts';

const include = {
  policy: true,
  targets: true,
  conversation: { include: { contact: true } },
  surveys: { orderBy: { solvedSeq: 'desc' }, take: 1 },
} as const;
const readRow = (tx: Tx, id: string) => tx.ticket.findUnique({ where: { id }, include });
type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

/** Newest first; `total` counts all that match, so that a report's figure can be held against it. */
export async function listTickets(tx: Tx, query: TicketListQuery, now: Date, readerId?: string): Promise<TicketList> {
  const where = ticketFilter(query, now, readerId);
  const rows = await tx.ticket.findMany({ where, orderBy: { number: 'desc' }, take: query.limit, include });
  const names = await userNames(
    tx,
    rows.map((row) => row.assigneeId),
  );
  return {
    tickets: rows.map((row) => summarise(row, names)),
    total: await tx.ticket.count({ where }),
    clocks: await countClocks(tx, query, now, readerId),
  };
}

/** A ticket may have several clocks of a metric (next response): the report counts clocks, the list tickets. */
async function countClocks(
  tx: Tx,
  query: TicketListQuery,
  now: Date,
  readerId: string | undefined,
): Promise<number | null> {
  const { verdict, metric } = query;
  if (verdict === undefined) return null;
  const clock = targetFilter(verdict, metric, periodOf(query), now);
  return tx.slaTarget.count({ where: { AND: [clock, { ticket: ownFilter(query, readerId) }] } });
}

/**
 * @param now the instant of asking, for clocks that stand: their due time is what it would be if they ran on now
 * @throws FrontlineError `notFound`
 */
export async function readTicket(tx: Tx, id: string, language: Language, now: Date): Promise<TicketView> {
  const row = await readRow(tx, id);
  if (row === null) throw notFound('ticket');
  const events = await eventsOf(tx, id);
  const ids = events.flatMap((event) => [event.actorId, ...toldBy(event)]);
  const names = await userNames(tx, [row.assigneeId, ...ids]);
  const survey = row.surveys[0];
  return {
    ...summarise(row, names),
    policy: { key: row.policy.key, name: LocalizedText.parse(row.policy.name)[language], why: row.policyWhy },
    targets: await viewTargets(tx, id, events, now),
    ...(await viewRelations(tx, row)),
    ...viewStanding(events),
    events: events.map((event) => ({
      seq: event.seq,
      type: event.type,
      at: event.at.toISOString(),
      actor: event.actor,
      actorName: names.get(event.actorId ?? '') ?? null,
      data: event.data as Record<string, unknown>,
      told: toldBy(event).flatMap((told) => names.get(told) ?? []),
    })),
    survey:
      survey === undefined
        ? null
        : {
            status: survey.status,
            productQuality: survey.productQuality,
            attitude: survey.attitude,
            efficiency: survey.efficiency,
            comment: survey.comment,
          },
  };
}

/** Whom an escalation told, by their ids. */
function toldBy({ type, data }: EventRow): string[] {
  const ids: unknown = type === 'escalated' ? (data as Record<string, unknown>).userIds : [];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

async function viewTargets(tx: Tx, id: string, events: EventRow[], now: Date): Promise<SlaTargetView[]> {
  const targets = await targetsOf(tx, id);
  const stands = targets.some((target) => target.status === 'paused');
  const asked = stands ? await clocksOf(tx, events, now) : [];
  return targets.map((target) => {
    const standing = asked.find(
      ({ metric, ordinal, status }) => status === 'paused' && metric === target.metric && ordinal === target.ordinal,
    );
    const dueAt = target.status === 'paused' && standing !== undefined ? new Date(standing.dueAt) : target.dueAt;
    return {
      metric: target.metric,
      ordinal: target.ordinal,
      startedAt: target.startedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      metAt: target.metAt?.toISOString() ?? null,
      breachedAt: target.breachedAt?.toISOString() ?? null,
      status: target.status,
    };
  });
}

async function viewRelations(tx: Tx, row: Row) {
  const { mergedIntoId, linkedToId } = row;
  const ids = [mergedIntoId, linkedToId].filter((id) => id !== null);
  const found = ids.length === 0 ? [] : await tx.ticket.findMany({ where: { id: { in: ids } } });
  const numberOf = (id: string | null): string | null => {
    const ticket = found.find((candidate) => candidate.id === id);
    return ticket === undefined ? null : ticketNumber(ticket);
  };
  return { mergedInto: numberOf(mergedIntoId), mergedIntoId, linkedTo: numberOf(linkedToId), linkedToId };
}

const viewStanding = (events: EventRow[]) => ({
  pausedSince: pausedSince(events)?.toISOString() ?? null,
  forwardedTo: forwardsOut(events).map((forward) => forward.team),
});

function summarise(row: Row, names: Map<string, string>): TicketSummary {
  return {
    id: row.id,
    number: ticketNumber(row),
    kind: row.kind,
    priority: row.priority,
    status: row.status,
    team: row.team,
    channel: row.channel,
    subject: row.subject,
    language: row.language,
    conversationId: row.conversationId,
    customerName: row.conversation?.contact?.name ?? row.reachName,
    reachBy: row.reachBy,
    assigneeName: names.get(row.assigneeId ?? '') ?? null,
    openedAt: row.openedAt.toISOString(),
    promisedAt: row.promisedAt?.toISOString() ?? null,
    solvedAt: row.solvedAt?.toISOString() ?? null,
    nextDueAt: row.nextDueAt?.toISOString() ?? null,
    worstClock: worstClock(row.targets),
    breached: row.targets.some((target) => target.breachedAt !== null),
  };
}
