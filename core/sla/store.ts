import type { Tx } from '#core/platform/db.ts';

export const currentPolicies = (tx: Tx) =>
  tx.slaPolicy.findMany({ where: { current: true }, include: { calendar: true }, orderBy: { rank: 'asc' } });

export const policiesById = (tx: Tx, ids: string[]) =>
  tx.slaPolicy.findMany({ where: { id: { in: ids } }, include: { calendar: true } });

export type PolicyRow = Awaited<ReturnType<typeof policiesById>>[number];

export const currentPolicy = (tx: Tx, key: string) =>
  tx.slaPolicy.findFirst({ where: { key, current: true }, include: { calendar: true } });

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
    calendarId: string;
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
