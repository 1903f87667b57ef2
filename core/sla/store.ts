import type { Tx } from '#core/platform/db.ts';

export const currentPolicies = (tx: Tx) =>
  tx.slaPolicy.findMany({ where: { current: true }, include: { calendar: true }, orderBy: { rank: 'asc' } });

export const policiesById = (tx: Tx, ids: string[]) =>
  tx.slaPolicy.findMany({ where: { id: { in: ids } }, include: { calendar: true } });

export type PolicyRow = Awaited<ReturnType<typeof policiesById>>[number];

export const currentPolicy = (tx: Tx, key: string) =>
  tx.slaPolicy.findFirst({ where: { key, current: true }, include: { calendar: true } });

/** Edits of policies and calendars take turns, since each reads what is current and writes the next. */
export const lockSlaEditing = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('frontline-sla-editing'))`;

export const retirePolicy = (tx: Tx, key: string) =>
  tx.slaPolicy.updateMany({ where: { key, current: true }, data: { current: false } });

/** Revisions whose calendar has been edited since, the tickets of which are still open. */
export async function overtakenPolicies(tx: Tx): Promise<PolicyRow[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "SlaPolicy" p JOIN "BusinessCalendar" c ON c."id" = p."calendarId"
    WHERE NOT c."current" AND EXISTS (
      SELECT 1 FROM "Ticket" t
      WHERE t."policyId" = p."id" AND t."status" IN ('open', 'pendingCustomer', 'pendingThirdParty'))`;
  return policiesById(
    tx,
    rows.map((row) => row.id),
  );
}

/**
 * The revision that carries the terms of another on under the current revision of its calendar; made where there is
 * none yet. It is not the current one: what the policy has asked since is for tickets that open from then on.
 */
export async function successorOf(tx: Tx, policy: PolicyRow): Promise<PolicyRow> {
  const calendar = await currentCalendar(tx, policy.calendar.key);
  if (calendar === null) throw new Error(`calendar ${policy.calendar.key} has no current revision`);
  const known = await tx.slaPolicy.findUnique({
    where: { followsId_calendarId: { followsId: policy.id, calendarId: calendar.id } },
    include: { calendar: true },
  });
  if (known !== null) return known;
  const latest = await tx.slaPolicy.findFirst({ where: { key: policy.key }, orderBy: { revision: 'desc' } });
  const { key, isDefault, rank, pauseOnThirdParty } = policy;
  return tx.slaPolicy.create({
    data: {
      key,
      isDefault,
      rank,
      pauseOnThirdParty,
      name: policy.name as object,
      condition: policy.condition as object,
      targets: policy.targets as object,
      calendarId: calendar.id,
      followsId: policy.id,
      current: false,
      revision: (latest?.revision ?? 0) + 1,
    },
    include: { calendar: true },
  });
}

export const currentCalendars = (tx: Tx) =>
  tx.businessCalendar.findMany({ where: { current: true }, orderBy: { key: 'asc' } });

export const currentCalendar = (tx: Tx, key: string) =>
  tx.businessCalendar.findFirst({ where: { key, current: true } });

/** Adds a revision and makes it the current one; older revisions stay for the tickets that run by them. */
export async function insertPolicyRevision(
  tx: Tx,
  policy: {
    key: string;
    name: object;
    isDefault: boolean;
    rank: number;
    condition: object;
    targets: object;
    pauseOnThirdParty?: boolean;
    calendarId: string;
    followsId?: string | null;
  },
) {
  const latest = await tx.slaPolicy.findFirst({ where: { key: policy.key }, orderBy: { revision: 'desc' } });
  await tx.slaPolicy.updateMany({ where: { key: policy.key }, data: { current: false } });
  return tx.slaPolicy.create({
    data: { ...policy, revision: (latest?.revision ?? 0) + 1 },
    include: { calendar: true },
  });
}

export async function insertCalendarRevision(tx: Tx, calendar: { key: string; name: object; spec: object }) {
  const latest = await tx.businessCalendar.findFirst({ where: { key: calendar.key }, orderBy: { revision: 'desc' } });
  await tx.businessCalendar.updateMany({ where: { key: calendar.key }, data: { current: false } });
  return tx.businessCalendar.create({ data: { ...calendar, revision: (latest?.revision ?? 0) + 1 } });
}

/** Every revision of every policy that runs by any revision of a calendar. */
export async function policiesOfCalendar(tx: Tx, calendarKey: string): Promise<string[]> {
  const rows = await tx.slaPolicy.findMany({ where: { calendar: { key: calendarKey } }, select: { id: true } });
  return rows.map((row) => row.id);
}
