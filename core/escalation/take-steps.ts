import { activeUsers, type Person } from '#core/access/store.ts';
import type { EscalationStep } from '#core/contract/escalation.ts';
import type { Settings } from '#core/contract/settings.ts';
import { giveNotices } from '#core/notice/give-notice.ts';
import type { NewNotice } from '#core/notice/store.ts';
import { mailsTo } from '#core/notice/write-mail.ts';
import { insertDeliveries, type NewDelivery } from '#core/platform/delivery.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { readSettings } from '#core/settings/store.ts';
import { termsOf } from '#core/ticket/ledger.ts';
import { ticketNumber } from '#core/ticket/store.ts';
import {
  appendEscalated,
  claimSteps,
  insertEscalations,
  lockUnplanned,
  planNextSteps,
  type StepTarget,
  someStepIsDue,
} from '#core/ticket/timer-store.ts';
import { readPlan, readRota, readWebhooks, type StoredPlan, type Webhook } from './plan-store.ts';
import { type Recipients, recipientsOf, type Staff } from './recipients.ts';
import { startPage } from './ring-pages.ts';
import { afterQuiet, decideSteps, type StepClock, type StepDecision } from './rules.ts';
import { webhookDeliveries } from './webhooks.ts';

/** The row's clock as the rules see it. */
const clockOf = (target: StepTarget): StepClock => ({
  dueAt: target.dueAt.getTime(),
  measuredAt: target.startedAt.getTime() + Number(target.wallMs),
  workingMs: Number(target.workingMs),
  breached: target.status === 'breached',
  paused: target.status === 'paused',
  endedAt: target.endedAt?.getTime() ?? null,
  held: isHeld(target),
  calendar: termsOf(target.policy).calendar,
});

/**
 * Finished, or waiting for somebody outside under a policy by which that stops the clocks: nobody of ours has to
 * hurry. A promise was told to the customer as an instant, so no waiting puts it off.
 */
function isHeld({ ticket: { status }, metric, policy }: StepTarget): boolean {
  if (metric === 'promise' || status === 'open') return false;
  return status !== 'pendingThirdParty' || termsOf(policy).pauseOnThirdParty;
}

const decide = (target: StepTarget, { plan }: StoredPlan, now: Date): StepDecision =>
  decideSteps(
    plan[target.ticket.priority],
    clockOf(target),
    new Set(target.escalations.map(({ step }) => step)),
    now.getTime(),
  );

/**
 * Works out when the next step is due of clocks that started, were re-dated, or were planned by an older plan. A new
 * plan concerns every open clock, perhaps a million: a batch a transaction, between which what is urgent is done.
 * @param giveWay awaited before each batch
 * @returns how many clocks
 */
export async function planSteps(deps: Deps, giveWay = atOnce): Promise<number> {
  let planned = 0;
  for (;;) {
    await giveWay();
    const batch = await planBatch(deps);
    planned += batch.planned;
    if (!batch.full) return planned;
  }
}

function planBatch(deps: Deps): Promise<{ planned: number; full: boolean }> {
  return inUnit(deps, async (unit) => {
    const plan = await readPlan(unit.tx);
    const { targets, full } = await lockUnplanned(unit.tx, plan.revision);
    const planned = targets.map((target) => {
      const { take, nextAt } = decide(target, plan, unit.now);
      return { id: target.id, version: target.version, nextAt: take.length > 0 ? unit.now : instant(nextAt) };
    });
    await planNextSteps(unit.tx, planned, plan.revision);
    return { planned: targets.length, full };
  });
}

const instant = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** Where there is nothing more urgent. */
const atOnce = async (): Promise<void> => undefined;

/**
 * Takes every step whose time has come, each once, whichever alarm or sweep calls and however often: claim, record,
 * ledger, notices and deliveries are one transaction. Killed in between, nothing of it has happened.
 * @param giveWay awaited before each batch: marking what has run out goes before telling it
 * @returns how many steps were told
 */
export async function takeSteps(deps: Deps, giveWay = atOnce): Promise<number> {
  let told = 0;
  while (await someStepIsDue(deps.db, deps.clock.now())) {
    await giveWay();
    const batch = await inUnit(deps, (unit) => takeBatch(unit));
    // What is left belongs to tickets in use, and is found by the next look.
    if (batch.claimed === 0) break;
    told += batch.told;
  }
  return told;
}

interface Taken {
  target: StepTarget;
  step: EscalationStep;
}

async function takeBatch(unit: Unit): Promise<{ claimed: number; told: number }> {
  const targets = await claimSteps(unit.tx, unit.now);
  if (targets.length === 0) return { claimed: 0, told: 0 };
  const plan = await readPlan(unit.tx);
  const decisions = targets.map((target) => ({ target, ...decide(target, plan, unit.now) }));
  const recorded = await insertEscalations(
    unit.tx,
    decisions.flatMap(({ target, take, passed }) =>
      [...take, ...passed].map((step) => ({ targetId: target.id, step: step.key })),
    ),
    unit.now,
  );
  const isNew = new Set(recorded.map(({ targetId, step }) => `${targetId}/${step}`));
  const taken = decisions.flatMap(({ target, take }) =>
    take.filter((step) => isNew.has(`${target.id}/${step.key}`)).map((step) => ({ target, step })),
  );
  await planNextSteps(
    unit.tx,
    decisions.map(({ target, nextAt }) => ({ id: target.id, version: target.version, nextAt: instant(nextAt) })),
    plan.revision,
  );
  await tellSteps(unit, taken, [...new Set(targets.map((target) => target.ticketId))]);
  return { claimed: targets.length, told: taken.length };
}

/** What telling a step needs to know, read once for all steps of a batch. */
interface Telling {
  staff: Staff;
  settings: Settings;
  webhooks: Webhook[];
}

async function tellSteps(unit: Unit, taken: Taken[], ticketIds: string[]): Promise<void> {
  const settings = await readSettings(unit.tx);
  const staff = { people: await activeUsers(unit.tx), rota: await readRota(unit.tx), leads: settings.leads };
  const telling = { staff, settings, webhooks: await readWebhooks(unit.tx) };
  const told = taken.map((one) => ({ ...one, recipients: whomTo(one, staff, unit.now) }));
  await appendEscalated(
    unit.tx,
    told.map((one) => ({ ticketId: one.target.ticketId, data: ledgerData(one) })),
    ticketIds,
    unit.now,
  );
  await giveNotices(
    unit,
    told.flatMap((one) => noticesFor(one)),
  );
  const deliveries: NewDelivery[] = [];
  for (const one of told) {
    const begins = callsOut(one) && (await startPage(unit, pageOf(one.target), staff.rota));
    deliveries.push(...deliveriesFor(one, telling, unit.now, begins));
  }
  await insertDeliveries(unit, deliveries);
  tellTickets(unit, ticketIds);
}

/** Beyond this many at once, browsers are told once to read again. */
const TELL_EACH_UP_TO = 20;

function tellTickets(unit: Unit, ticketIds: string[]): void {
  if (ticketIds.length > TELL_EACH_UP_TO) unit.tell({ kind: 'resync' });
  else for (const ticketId of ticketIds) unit.tell({ kind: 'ticket', ticketId });
}

interface Told extends Taken {
  recipients: Recipients[];
}

const whomTo = ({ target, step }: Taken, staff: Staff, now: Date): Recipients[] =>
  step.to.map((to) => recipientsOf(to, target.ticket, staff, now));

/** Whoever is on call for a breach is called again until somebody acknowledges. */
const callsOut = ({ target, step: { to, channels } }: Taken): boolean =>
  target.status === 'breached' && to.includes('onCall') && channels.some((channel) => channel !== 'desk');

const kindOf = (target: StepTarget): 'dueSoon' | 'breach' => (target.status === 'breached' ? 'breach' : 'dueSoon');

const ledgerData = ({ target, step, recipients }: Told) => ({
  metric: target.metric,
  step: step.key,
  dueAt: target.dueAt.toISOString(),
  recipients: step.to,
  channels: step.channels,
  userIds: [...new Set(recipients.flatMap(({ people }) => people.map(({ id }) => id)))],
});

/** Urgent notices ring on every page of the desk: kept for what critical customers wait for. */
function noticesFor({ target, step, recipients }: Told): NewNotice[] {
  if (!step.channels.includes('desk')) return [];
  const { ticket } = target;
  const late = ticket.priority === 'critical' && target.metric === 'firstResponse';
  const base = {
    kind: kindOf(target),
    urgent: target.status === 'breached' && (late || step.to.includes('onCall')),
    ticketId: ticket.id,
    conversationId: ticket.conversationId,
    data: { number: ticketNumber(ticket), metric: target.metric, step: step.key, dueAt: target.dueAt.toISOString() },
  };
  const key = `${base.kind}:${target.id}:${step.key}`;
  return recipients.flatMap(({ desk, people }): NewNotice[] => {
    if ('people' in desk) return people.map(({ id }) => ({ ...base, userId: id, dedupeKey: `${key}:${id}` }));
    if (desk.team === null) return [{ ...base, dedupeKey: `${key}:all` }];
    return [{ ...base, team: desk.team, dedupeKey: `${key}:${desk.team}` }];
  });
}

/** @param begins a page begins with this step; of one that rings already the people are called anyway */
function deliveriesFor(one: Told, telling: Telling, now: Date, begins: boolean): NewDelivery[] {
  const { target, step, recipients } = one;
  const key = `${target.id}:${step.key}`;
  const deliveries: NewDelivery[] = [];
  if (step.channels.includes('mail') && (begins || !callsOut(one))) {
    const people = [...new Set(recipients.flatMap(({ people }) => people))];
    deliveries.push(...mailsOf(target, people, telling.settings, key, now));
  }
  if (step.channels.includes('webhook')) {
    const { ticket, dueAt } = target;
    const times = { step: step.key, dueAt: dueAt.toISOString(), at: now.toISOString() };
    const body = { ...pageOf(target).data, ...times, conversationId: ticket.conversationId };
    if (begins) deliveries.push({ channel: 'oncall', messageId: null, payload: body, dedupeKey: `oncall:${key}` });
    const event = target.status === 'breached' ? 'breach' : 'warning';
    deliveries.push(...webhookDeliveries(telling.webhooks, event, body, key));
  }
  return deliveries;
}

/** What is not urgent waits for the end of quiet hours. */
function mailsOf(target: StepTarget, people: Person[], settings: Settings, key: string, now: Date): NewDelivery[] {
  const { ticket, metric, dueAt } = target;
  const { timeZone, quietHours } = settings;
  const said = { ticket: ticketNumber(ticket), subject: ticket.subject, metric, dueAt, timeZone };
  const sendAt = ticket.priority === 'critical' ? now : new Date(afterQuiet(quietHours, now.getTime()));
  return mailsTo(people, { kind: kindOf(target), ...said }, key, sendAt);
}

const pageOf = ({ id, ticket, metric }: StepTarget) => ({
  ticket,
  key: `breach:${id}`,
  data: { number: ticketNumber(ticket), reason: 'breach', metric, priority: ticket.priority },
});
