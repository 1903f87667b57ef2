import { TEAM_OF } from '#core/access/create-user.ts';
import type { Principal } from '#core/access/rules.ts';
import { insertUser } from '#core/access/store.ts';
import type { AttachmentFact } from '#core/contract/attachment.ts';
import type { PolicyTargets } from '#core/contract/sla.ts';
import type { Channel, Priority, Role } from '#core/contract/vocabulary.ts';
import { ensureTicket, type Matter } from '#core/conversation/ensure-ticket.ts';
import { receiveMessage } from '#core/conversation/receive-message.ts';
import { startConversation } from '#core/conversation/start-conversation.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { keepThreads } from '#core/conversation/thread.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { currentCalendar, currentPolicy, insertPolicyRevision } from '#core/sla/store.ts';
import { eventsOf, type TicketRow, targetsOf } from '#core/ticket/store.ts';

/** Builders for tests of commands: each makes what it needs, and takes what the test is about. */

let counter = 0;
const next = (prefix: string): string => `${prefix}-${++counter}`;

/** A user who can act; nobody can sign in as them, since hashing a password takes long. */
export async function buildUser(
  deps: Deps,
  overrides: { role?: Role; login?: string; displayName?: string; active?: boolean } = {},
): Promise<Principal> {
  const role = overrides.role ?? 'clerk';
  const login = overrides.login ?? next(role);
  const displayName = overrides.displayName ?? login;
  const row = await insertUser(deps.db, {
    login,
    displayName,
    passwordHash: 'none',
    role,
    team: TEAM_OF[role],
    locale: 'zh-Hans',
  });
  if (overrides.active === false) await deps.db.user.update({ where: { id: row.id }, data: { active: false } });
  return { userId: row.id, displayName, role };
}

/** A customer and who writes for them. */
export async function buildContact(
  deps: Deps,
  overrides: { tier?: string; region?: string; name?: string; email?: string } = {},
) {
  const customer = await deps.db.customer.create({
    data: {
      code: next('C'),
      name: next('Customer'),
      tier: overrides.tier ?? 'standard',
      region: overrides.region ?? 'CN',
    },
  });
  return deps.db.contact.create({
    data: { customerId: customer.id, name: overrides.name ?? 'Contact', email: overrides.email ?? null },
  });
}

export async function buildConversation(
  deps: Deps,
  overrides: { channel?: Channel; contactId?: string | null; locale?: string | null } = {},
): Promise<string> {
  const row = await startConversation(deps, {
    channel: overrides.channel ?? 'web',
    channelUserId: next('dl'),
    visitorId: null,
    contactId: overrides.contactId ?? null,
    locale: overrides.locale ?? 'zh-CN',
  });
  return row.id;
}

/** The customer writes; the turn is left pending. */
export function customerSays(
  deps: Deps,
  conversationId: string,
  text: string,
  rest: { sourceId?: string; value?: unknown; locale?: string; attachments?: AttachmentFact[] } = {},
) {
  return receiveMessage(
    { ...deps, threads: keepThreads() },
    {
      conversationId,
      sourceId: rest.sourceId ?? next('source'),
      text,
      value: rest.value ?? null,
      locale: rest.locale ?? 'zh-CN',
      clientActivityId: null,
      attachments: rest.attachments ?? [],
    },
  );
}

/** A stored file that waits for its message; there are no bytes behind it. */
export async function buildAttachment(deps: Deps, conversationId: string, name = 'photo.png'): Promise<AttachmentFact> {
  const data = { conversationId, name, type: 'image/png', size: 70, key: next('file'), createdAt: deps.clock.now() };
  const { id } = await deps.db.attachment.create({ data });
  return { id, name, type: data.type, size: data.size };
}

/** The conversation's own ticket, as a turn opens or joins it. */
export async function buildTicket(
  deps: Deps,
  overrides: Partial<Matter> & { conversationId?: string; priority?: Priority } = {},
): Promise<TicketRow> {
  const { conversationId = await buildConversation(deps), ...given } = overrides;
  const { messageId } = await customerSays(deps, conversationId, '你们的产品怎么样');
  return inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, conversationId);
    if (conversation === null) throw new Error('no conversation');
    const matter = { kind: 'inquiry', priority: 'normal', subject: 'subject', actor: 'bot', messageId } as const;
    return (await ensureTicket(unit, conversation, { ...matter, ...given })).ticket;
  });
}

/** A new revision of a policy, for tests that want their own times. */
export async function revise(
  deps: Deps,
  key: string,
  targets: PolicyTargets,
  calendarKey?: 'always' | 'business',
): Promise<void> {
  const policy = await currentPolicy(deps.db, key);
  if (policy === null) throw new Error(`no policy ${key}`);
  const calendar = calendarKey === undefined ? policy.calendar : await currentCalendar(deps.db, calendarKey);
  await insertPolicyRevision(deps.db, {
    key,
    name: policy.name as object,
    isDefault: policy.isDefault,
    rank: policy.rank,
    condition: policy.condition as object,
    targets,
    calendarId: (calendar ?? policy.calendar).id,
  });
}

export const conversationNow = (deps: Deps, id: string) => deps.db.conversation.findUniqueOrThrow({ where: { id } });
export const ticketNow = (deps: Deps, id: string) => deps.db.ticket.findUniqueOrThrow({ where: { id } });
export const messagesOf = (deps: Deps, conversationId: string) =>
  deps.db.message.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } });
export const turnsOf = (deps: Deps, conversationId: string) =>
  deps.db.turn.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } });

/** The types of a ticket's ledger, in order. */
export const ledgerOf = async (deps: Deps, ticketId: string): Promise<string[]> =>
  (await eventsOf(deps.db, ticketId)).map((event) => event.type);

/** A ticket's clocks of one metric, oldest first. */
export const clocksNamed = async (deps: Deps, ticketId: string, metric: string) =>
  (await targetsOf(deps.db, ticketId)).filter((target) => target.metric === metric);

export async function clockNamed(deps: Deps, ticketId: string, metric: string) {
  const clock = (await clocksNamed(deps, ticketId, metric)).at(-1);
  if (clock === undefined) throw new Error(`no clock ${metric}`);
  return clock;
}
