import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { createLog } from '#core/platform/log.ts';
import { consumeQueue, openQueue, type QueueBackend } from '#core/platform/queue.ts';
import { ascending, type Bench, type Figures, named, percentile, type Sized } from './figures.ts';
import { endBatch, insertTickets, outcomeOf } from './rows.ts';
import { withWorker } from './site.ts';

const LEAD_MS = 15_000;
const GRACE_MS = 60_000;
const POLL_MS = 250;

type Load = Sized<{ rate: number; seconds: number }>;

/**
 * So many due a second, for some seconds. Late by how much each breach is, is told by another connection: when the
 * server says there that the transaction is committed, which it says after the disk has it.
 */
export async function measureLateness(bench: Bench, backend: QueueBackend, load: Load): Promise<Figures> {
  const count = load.rate * load.seconds;
  const bare = await bareLateness(backend, load);
  const name = `rate${load.size}-${backend.kind}`;
  const firstDueAt = Date.now() + LEAD_MS;
  await insertTickets(bench.client, bench.policies.always, { name, count, firstDueAt, stepMs: 1000 / load.rate });
  await bench.client.query('ANALYZE "Ticket", "TicketEvent", "SlaTarget"');
  const witness = await openWitness(bench.site.databaseUrl, name);
  const giveUpAt = firstDueAt + load.seconds * 1000 + GRACE_MS;
  const late = await withWorker(bench.site, backend, async (_queue, start) => {
    await start();
    let known = await witness.lateness();
    while (known.length < count && Date.now() < giveUpAt) {
      await delay(POLL_MS);
      if (Date.now() > firstDueAt + load.seconds * 1000) known = await witness.lateness();
    }
    await untilTold(bench.client, name, count, giveUpAt);
    return known;
  });
  await witness.close();
  const { wrong, told } = await outcomeOf(bench.client, name);
  await endBatch(bench.client, name);
  const figures = {
    LatenessP50Ms: percentile(late, 0.5),
    LatenessP99Ms: percentile(late, 0.99),
    LatenessMaxMs: percentile(late, 1),
    LatenessMissing: count - late.length,
    LatenessWrong: wrong,
    ToldP99Ms: percentile(told, 0.99),
    ToldMissing: count - told.length,
    BareQueueP99Ms: percentile(bare, 0.99),
  };
  bench.progress(`${backend.kind}: ${load.rate} a second: ${JSON.stringify(figures)}`);
  return named(load.size, figures);
}

async function untilTold(client: pg.Client, name: string, count: number, giveUpAt: number): Promise<void> {
  while ((await outcomeOf(client, name)).told.length < count && Date.now() < giveUpAt) await delay(POLL_MS);
}

interface Witness {
  /** Of every breach of the batch that is durable, ms, ascending. */
  lateness(): Promise<number[]>;
  close(): Promise<void>;
}

/** A trigger remembers which transaction marked which clock; the server announces each once it is committed. */
async function openWitness(databaseUrl: string, name: string): Promise<Witness> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`
    CREATE UNLOGGED TABLE bench_marked ("id" text PRIMARY KEY, "tx" text NOT NULL);
    CREATE FUNCTION bench_mark() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO bench_marked VALUES (NEW."id", pg_current_xact_id()::text);
      PERFORM pg_notify('bench_marked', pg_current_xact_id()::text);
      RETURN NULL;
    END $$;
    CREATE TRIGGER bench_mark AFTER UPDATE OF "status" ON "SlaTarget" FOR EACH ROW
      WHEN (OLD."status" = 'running' AND NEW."status" = 'breached' AND starts_with(NEW."id", '${name}-'))
      EXECUTE FUNCTION bench_mark();
    LISTEN bench_marked`);
  const heardAt = new Map<string, number>();
  client.on('notification', ({ payload }) => void heardAt.set(payload ?? '', Date.now()));
  return {
    lateness: async () => {
      const { rows } = await client.query<{ tx: string; due: number }>(
        `SELECT m."tx", (extract(epoch FROM s."dueAt") * 1000)::float8 AS due
         FROM bench_marked m JOIN "SlaTarget" s USING ("id")`,
      );
      return ascending(rows.flatMap(({ tx, due }) => (heardAt.has(tx) ? [(heardAt.get(tx) ?? 0) - due] : [])));
    },
    close: async () => {
      await client.query(
        'DROP TRIGGER bench_mark ON "SlaTarget"; DROP FUNCTION bench_mark; DROP TABLE bench_marked; UNLISTEN *',
      );
      await client.end();
    },
  };
}

/** The floor: the same alarms in the same queue, rung by a consumer that does nothing at all. */
async function bareLateness(backend: QueueBackend, { rate, seconds }: Load): Promise<number[]> {
  const log = createLog('bench', 'error');
  const queue = openQueue(backend, log);
  await queue.obliterate();
  const count = rate * seconds;
  const firstAt = Date.now() + 5_000;
  const dueAt = (n: number): number => firstAt + (n * 1000) / rate;
  for (let from = 0; from < count; from += 1000)
    await queue.add(
      Array.from({ length: Math.min(1000, count - from) }, (_, index) => ({
        name: 'sla-due',
        data: { targetId: String(from + index), version: 1 },
        id: `bare-${from + index}`,
        delayMs: Math.ceil(dueAt(from + index) - Date.now()),
      })),
    );
  const late: number[] = [];
  const consumer = consumeQueue(
    backend,
    async ({ id }) => void late.push(Date.now() - dueAt(Number(id?.slice('bare-'.length)))),
    log,
  );
  while (late.length < count && Date.now() < dueAt(count) + GRACE_MS) await delay(POLL_MS);
  await consumer.close();
  await queue.obliterate();
  await queue.close();
  return ascending(late);
}
