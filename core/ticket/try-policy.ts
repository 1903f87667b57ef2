import { CalendarSpec, type PolicyCondition } from '#core/contract/sla.ts';
import type { TryPolicyBody, TryPolicyResult } from '#core/contract/sla-editing.ts';
import { Channel, Priority, SlaMetricName, type SlaStatusName, Team, TicketKind } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';
import type { Deps } from '#core/platform/deps.ts';
import { compileCalendar } from '#core/sla/calendar.ts';
import { type ClockInput, evaluateClocks, policyBudgets, type Target } from '#core/sla/clock.ts';
import { refuse } from '#core/sla/refusal.ts';
import { currentCalendar, policiesById } from '#core/sla/store.ts';
import { policyIdsOf, readLedger } from './ledger.ts';
import { ledgersOf } from './redate-store.ts';
import { ticketNumber } from './store.ts';

const MOST_TICKETS = 5000;
const BATCH = 500;
const EXAMPLES = 50;

type Example = TryPolicyResult['examples'][number];
type Verdicts = TryPolicyResult['metrics'][number]['actual'];
type Terms = Pick<ClockInput, 'policy' | 'calendar' | 'pauseOnThirdParty'>;

/**
 * What past tickets would have met under other terms: their ledgers are read as they are, and judged as if the terms
 * had held from the opening on. Nothing is written. Promises are left out, since no policy moves them.
 * @throws SlaRefusal for an unknown calendar, a reversed period, or more tickets than are replayed at a time
 */
export async function tryPolicy(deps: Deps, body: TryPolicyBody): Promise<TryPolicyResult> {
  if (Date.parse(body.to) <= Date.parse(body.from)) throw refuse('period-reversed', 'to', '"to" is not after "from"');
  const calendar = await currentCalendar(deps.db, body.calendarKey);
  if (calendar === null) throw refuse('unknown-calendar', 'calendarKey', 'no calendar of this key');
  const terms: Terms = {
    policy: policyBudgets(body.targets),
    pauseOnThirdParty: body.pauseOnThirdParty,
    calendar: compileCalendar(CalendarSpec.parse(calendar.spec)),
  };
  const tickets = await pastTickets(deps.db, body);
  if (tickets.length > MOST_TICKETS)
    throw refuse('too-many-tickets', 'from', `more than ${MOST_TICKETS} tickets: choose a shorter period`);
  const tally = new Tally();
  const at = deps.clock.now().getTime();
  for (let start = 0; start < tickets.length; start += BATCH)
    await replayBatch(deps.db, tickets.slice(start, start + BATCH), { terms, at, tally });
  return { tickets: tickets.length, ...tally.result() };
}

const among = <T extends string>(known: readonly T[], asked: string[] | undefined): { in: T[] } | undefined =>
  asked === undefined || asked.length === 0 ? undefined : { in: known.filter((value) => asked.includes(value)) };
const anyOf = (asked: string[] | undefined) => (asked === undefined || asked.length === 0 ? undefined : { in: asked });

async function pastTickets(tx: Tx, { condition, from, to }: TryPolicyBody) {
  return tx.ticket.findMany({
    where: {
      openedAt: { gte: new Date(from), lt: new Date(to) },
      kind: among(TicketKind.options, condition.kind),
      priority: among(Priority.options, condition.priority),
      channel: among(Channel.options, condition.channel),
      team: among(Team.options, condition.team),
      productCode: anyOf(condition.product),
      language: anyOf(condition.language),
      customerId: await customersOf(tx, condition),
    },
    select: { id: true, number: true },
    orderBy: { number: 'asc' },
    take: MOST_TICKETS + 1,
  });
}

async function customersOf(tx: Tx, { customerTier = [] }: PolicyCondition): Promise<{ in: string[] } | undefined> {
  if (customerTier.length === 0) return undefined;
  const rows = await tx.customer.findMany({ where: { tier: { in: customerTier } }, select: { id: true } });
  return { in: rows.map((row) => row.id) };
}

async function replayBatch(
  tx: Tx,
  tickets: { id: string; number: number }[],
  { terms, at, tally }: { terms: Terms; at: number; tally: Tally },
): Promise<void> {
  const ledgers = await ledgersOf(
    tx,
    tickets.map((ticket) => ticket.id),
  );
  const rows = await policiesById(tx, policyIdsOf([...ledgers.values()].flat()));
  const policies = new Map(rows.map((row) => [row.id, row]));
  for (const ticket of tickets) {
    const ledger = readLedger(ledgers.get(ticket.id) ?? [], policies);
    const actual = evaluateClocks({ ...ledger, at });
    const tried = evaluateClocks({ ...terms, events: ledger.events.map(withoutTerms), at });
    tally.take(ticket, actual, tried);
  }
}

/** The terms under trial hold throughout: changes of policy, priority and calendar bring none of their own. */
function withoutTerms(event: ClockInput['events'][number]): ClockInput['events'][number] {
  switch (event.type) {
    case 'policyChanged':
    case 'priorityChanged':
    case 'calendarChanged':
      return { at: event.at, type: 'priorityChanged' };
    default:
      return event;
  }
}

function count(verdicts: Verdicts, status: SlaStatusName): void {
  if (status === 'met' || status === 'breached') verdicts[status]++;
  else verdicts.other++;
}

const none = (): Verdicts => ({ met: 0, breached: 0, other: 0 });
/** The same clock under either terms: what starts it stands in the ledger. */
const nameOf = ({ metric, startedAt }: Target): string => `${metric} ${startedAt}`;

class Tally {
  readonly #metrics = new Map<SlaMetricName, { actual: Verdicts; tried: Verdicts }>();
  readonly #examples: Example[] = [];

  take(ticket: { id: string; number: number }, actual: Target[], tried: Target[]): void {
    const before = new Map(actual.map((target) => [nameOf(target), target]));
    for (const target of actual) count(this.#of(target.metric).actual, target.status);
    for (const target of tried) {
      count(this.#of(target.metric).tried, target.status);
      const was = before.get(nameOf(target)) ?? null;
      if (was?.status !== target.status && this.#examples.length < EXAMPLES)
        this.#examples.push(exampleOf(ticket, was, target));
    }
  }

  result(): Pick<TryPolicyResult, 'metrics' | 'examples'> {
    const metrics = SlaMetricName.options.flatMap((metric) => {
      const verdicts = this.#metrics.get(metric);
      return verdicts === undefined || metric === 'promise' ? [] : [{ metric, ...verdicts }];
    });
    return { metrics, examples: this.#examples };
  }

  #of(metric: SlaMetricName) {
    const verdicts = this.#metrics.get(metric) ?? { actual: none(), tried: none() };
    this.#metrics.set(metric, verdicts);
    return verdicts;
  }
}

function exampleOf(ticket: { id: string; number: number }, was: Target | null, target: Target): Example {
  return {
    ticketId: ticket.id,
    ticketNumber: ticketNumber(ticket),
    metric: target.metric,
    actual: was?.status ?? null,
    tried: target.status,
    dueAt: new Date(target.dueAt).toISOString(),
    metAt: target.metAt === null ? null : new Date(target.metAt).toISOString(),
  };
}
