import type pg from 'pg';
import { type Db, openDb } from '#core/platform/db.ts';
import { installStartingPolicies } from '#core/sla/install-policies.ts';
import { currentCalendar, currentPolicy, insertPolicyRevision } from '#core/sla/store.ts';

/** Hours of the bench's one target, round the clock: a ticket due at T was opened this long before. */
const TARGET_HOURS = 1000;
/** A quarter of it before the due instant the chain of these tickets warns. */
const WARNS_BEFORE = `interval '${TARGET_HOURS / 4} hours'`;

/** The calendar that the bench edits; it begins as business hours. */
export const MOVED_CALENDAR = 'business';

export interface BenchPolicies {
  /** By this a ticket has a single clock, due a thousand hours after its opening. */
  always: string;
  /** The same length by the calendar that is edited; each edit makes another revision. */
  moved(): Promise<string>;
}

export async function installBenchPolicies(databaseUrl: string): Promise<BenchPolicies> {
  const db = openDb(databaseUrl, 2);
  try {
    await db.$transaction((tx) => installStartingPolicies(tx, { timeZone: 'Asia/Shanghai', now: new Date() }));
    const always = await installPolicy(db, 'bench', 'always', TARGET_HOURS);
    await installPolicy(db, 'bench-moved', MOVED_CALENDAR, 40);
    return { always, moved: () => currentIdOf(databaseUrl, 'bench-moved') };
  } finally {
    await db.$disconnect();
  }
}

async function installPolicy(db: Db, key: string, calendarKey: string, hours: number): Promise<string> {
  const calendar = await currentCalendar(db, calendarKey);
  if (calendar === null) throw new Error('no calendar');
  const { id } = await insertPolicyRevision(db, {
    key,
    name: { 'zh-Hans': key, 'zh-Hant': key, en: key },
    isDefault: false,
    rank: 9999,
    condition: { channel: ['visit'] },
    targets: { firstResponse: `PT${hours}H` },
    calendarId: calendar.id,
  });
  return id;
}

async function currentIdOf(databaseUrl: string, key: string): Promise<string> {
  const db = openDb(databaseUrl, 1);
  try {
    const policy = await currentPolicy(db, key);
    if (policy === null) throw new Error('no policy');
    return policy.id;
  } finally {
    await db.$disconnect();
  }
}

/** Ten clerks and a manager with addresses, since breaches are told to people. */
export async function insertPeople(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO "User" ("id", "login", "displayName", "passwordHash", "email", "role", "team")
     SELECT 'bench-' || n, 'bench-' || n, 'bench ' || n, 'none', 'bench-' || n || '@example.com',
       (CASE WHEN n = 0 THEN 'manager' ELSE 'clerk' END)::"Role",
       (CASE WHEN n = 0 THEN 'management' ELSE 'clerks' END)::"Team" FROM generate_series(0, 10) n`,
  );
}

export interface Batch {
  /** Begins the ids. */
  name: string;
  count: number;
  /** The first is due then, ms since 1970; the others this much later each. */
  firstDueAt: number;
  stepMs: number;
}

/**
 * Tickets with their ledger and their running clock as the product would have written them by now: the next step
 * planned, and a warning whose time has passed recorded. Ids are as long as the product's.
 */
export async function insertTickets(client: pg.Client, policyId: string, batch: Batch): Promise<void> {
  const numbers = [batch.name, batch.count, batch.firstDueAt, batch.stepMs];
  const due = `date_trunc('milliseconds', to_timestamp($3::float8 / 1000) + (n - 1) * $4::float8 * interval '1 ms')`;
  const opened = `LEAST(${due} - interval '${TARGET_HOURS} hours', now())`;
  const id = `rpad($1 || '-', 28, '-') || lpad(n::text, 8, '0')`;
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
    `INSERT INTO "SlaTarget" ("id", "ticketId", "metric", "ordinal", "startedAt", "dueAt", "status", "stepsVersion",
       "stepsPlan", "nextStepAt")
     SELECT ${id}, ${id}, 'firstResponse', 1, ${opened}, ${due}, 'running', 1, 1,
       CASE WHEN ${due} - ${WARNS_BEFORE} > now() THEN ${due} - ${WARNS_BEFORE} END ${series}`,
    numbers,
  );
  await client.query(
    `INSERT INTO "Escalation" ("id", "targetId", "step", "at")
     SELECT ${id}, ${id}, 'warning', ${due} - ${WARNS_BEFORE} ${series} WHERE ${due} - ${WARNS_BEFORE} <= now()`,
    numbers,
  );
}

/** Between these two are the ids of a batch. */
export const idsOf = (name: string): [string, string] => [`${name}-`, `${name}.`];

/** What became of a batch: how many breaches are noted, how many not as they should be, and how late each was told (ms). */
export async function outcomeOf(
  client: pg.Client,
  name: string,
): Promise<{ noted: number; wrong: number; told: number[] }> {
  const { rows } = await client.query<{ noted: number; wrong: number }>(
    `SELECT count(*)::int AS noted,
       (count(*) FILTER (WHERE "status" <> 'breached' OR "breachedAt" <> "dueAt"))::int AS wrong
     FROM "SlaTarget" WHERE "id" BETWEEN $1 AND $2 AND "breachNotedAt" IS NOT NULL`,
    idsOf(name),
  );
  const told = await client.query<{ late: number }>(
    `SELECT (extract(epoch FROM e."at" - s."dueAt") * 1000)::float8 AS late
     FROM "Escalation" e JOIN "SlaTarget" s ON s."id" = e."targetId"
     WHERE e."targetId" BETWEEN $1 AND $2 AND e."step" = 'breach' ORDER BY 1`,
    idsOf(name),
  );
  return { noted: 0, wrong: 0, ...rows[0], told: told.rows.map(({ late }) => late) };
}

/** Ends what is left of a batch, so that the next part begins without it. */
export async function endBatch(client: pg.Client, name: string): Promise<void> {
  await client.query(
    `UPDATE "SlaTarget" SET "status" = CASE WHEN "status" = 'running' THEN 'cancelled' ELSE "status" END,
       "endedAt" = now(), "nextStepAt" = NULL WHERE "id" BETWEEN $1 AND $2`,
    idsOf(name),
  );
  await client.query(`UPDATE "Ticket" SET "status" = 'closed' WHERE "id" BETWEEN $1 AND $2`, idsOf(name));
}
