import type pg from 'pg';
import { openDb } from '#core/platform/db.ts';
import { installStartingPolicies } from '#core/sla/install-policies.ts';
import { currentCalendar, insertPolicyRevision } from '#core/sla/store.ts';

/** Hours of the bench's one target, round the clock: a ticket due at T was opened this long before. */
const TARGET_HOURS = 1000;

/** Policies, and one by which a ticket has a single clock that is due a thousand hours after its opening. */
export async function installBenchPolicy(databaseUrl: string): Promise<string> {
  const db = openDb(databaseUrl, 2);
  try {
    await db.$transaction((tx) => installStartingPolicies(tx, { timeZone: 'Asia/Shanghai', now: new Date() }));
    const calendar = await currentCalendar(db, 'always');
    if (calendar === null) throw new Error('no calendar');
    const { id } = await insertPolicyRevision(db, {
      key: 'bench',
      name: { 'zh-Hans': 'bench', 'zh-Hant': 'bench', en: 'bench' },
      isDefault: false,
      rank: 9999,
      condition: { channel: ['visit'] },
      targets: { firstResponse: `PT${TARGET_HOURS}H` },
      calendarId: calendar.id,
    });
    return id;
  } finally {
    await db.$disconnect();
  }
}

export interface Batch {
  /** Begins the ids. */
  name: string;
  count: number;
  /** The first is due then, ms since 1970; the others this much later each. */
  firstDueAt: number;
  stepMs: number;
}

/** Tickets with their ledger and their running clock, as the product would have written them, in three statements. */
export async function insertTickets(client: pg.Client, policyId: string, batch: Batch): Promise<void> {
  const numbers = [batch.name, batch.count, batch.firstDueAt, batch.stepMs];
  const due = `date_trunc('milliseconds', to_timestamp($3::float8 / 1000) + (n - 1) * $4::float8 * interval '1 ms')`;
  const opened = `${due} - interval '${TARGET_HOURS} hours'`;
  const id = `$1 || '-' || lpad(n::text, 8, '0')`;
  const series = 'FROM generate_series(1, $2::int) n';
  await client.query(
    `INSERT INTO "Ticket" ("id", "kind", "priority", "channel", "subject", "language", "policyId", "policyWhy",
       "openedAt", "nextDueAt", "lastEventSeq")
     SELECT ${id}, 'inquiry', 'normal', 'visit', 'bench', 'en', $5, '{channel}', ${opened}, ${due}, 1 ${series}`,
    [...numbers, policyId],
  );
  await client.query(
    `INSERT INTO "TicketEvent" ("ticketId", "seq", "type", "at", "actor", "data")
     SELECT ${id}, 1, 'opened', ${opened}, 'system', jsonb_build_object('policyId', $5::text) ${series}`,
    [...numbers, policyId],
  );
  await client.query(
    `INSERT INTO "SlaTarget" ("id", "ticketId", "metric", "ordinal", "startedAt", "dueAt", "status")
     SELECT ${id}, ${id}, 'firstResponse', 1, ${opened}, ${due}, 'running' ${series}`,
    numbers,
  );
}

/** What became of a batch: how many breaches are noted, and how late (noted, and committed), ms ascending. */
export async function latenessOf(
  client: pg.Client,
  name: string,
): Promise<{ wrong: number; noted: number[]; committed: number[] }> {
  const { rows } = await client.query<{ noted: number; committed: number; right: boolean }>(
    `SELECT extract(epoch FROM "breachNotedAt" - "dueAt") * 1000 AS noted,
       extract(epoch FROM pg_xact_commit_timestamp(xmin) - "dueAt") * 1000 AS committed,
       "status" = 'breached' AND "breachedAt" = "dueAt" AS right
     FROM "SlaTarget" WHERE "id" LIKE $1 AND "breachNotedAt" IS NOT NULL`,
    [`${name}-%`],
  );
  const ascending = (values: number[]): number[] => values.map(Number).sort((a, b) => a - b);
  return {
    wrong: rows.filter((row) => !row.right).length,
    noted: ascending(rows.map((row) => row.noted)),
    committed: ascending(rows.map((row) => row.committed)),
  };
}

export async function countNoted(client: pg.Client, name: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "SlaTarget" WHERE "id" LIKE $1 AND "breachNotedAt" IS NOT NULL`,
    [`${name}-%`],
  );
  return rows[0]?.count ?? 0;
}

/** Ends the clocks of a batch, so that the next phase begins without them. */
export async function endBatch(client: pg.Client, name: string): Promise<void> {
  await client.query(`UPDATE "SlaTarget" SET "status" = 'cancelled' WHERE "id" LIKE $1 AND "status" = 'running'`, [
    `${name}-%`,
  ]);
}
