import { Redis } from 'ioredis';
import pg from 'pg';
import { LiveEvent } from '#core/contract/live.ts';
import type { Log } from './log.ts';
import { SturdyClient } from './sturdy-client.ts';

const CHANNEL = 'frontline_live';

type Listener = (event: LiveEvent) => void;

/**
 * Tells every process that something was committed. An event carries ids and numbers alone; who hears it
 * reads the rows, so a lost event costs time, never truth.
 */
export interface Live {
  publish(event: LiveEvent): Promise<void>;
  subscribe(listener: Listener): () => void;
  close(): Promise<void>;
}

/** Live events over Redis pub/sub where `redisUrl` is set, else over PostgreSQL's LISTEN/NOTIFY. */
export function openLive(options: { databaseUrl: string; redisUrl: string | undefined; log: Log }): Promise<Live> {
  return options.redisUrl === undefined
    ? openPostgresLive(options.databaseUrl, options.log)
    : openRedisLive(options.redisUrl, options.log);
}

function hub(log: Log): { listeners: Set<Listener>; deliver(text: string): void } {
  const listeners = new Set<Listener>();
  const deliver = (text: string) => {
    const parsed = LiveEvent.safeParse(parseJson(text));
    if (!parsed.success) return log.warn('a live event of an unknown form was ignored');
    for (const listener of listeners) listener(parsed.data);
  };
  return { listeners, deliver };
}

/** What is not JSON is no event; thrown in a listener of the driver's, it would end the process. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function openPostgresLive(databaseUrl: string, log: Log): Promise<Live> {
  const { listeners, deliver } = hub(log);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, Client: SturdyClient });
  pool.on('error', (err) => log.warn({ err }, 'live: an idle connection was lost'));
  let closed = false;
  let client: pg.Client | undefined;

  const listen = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    next.on('notification', (message) => deliver(message.payload ?? '{}'));
    next.on('error', (err) => log.warn({ err }, 'live: the listening connection was lost'));
    next.on('end', () => {
      if (!closed) setTimeout(() => void reconnect(), 500);
    });
    await next.connect();
    await next.query(`LISTEN ${CHANNEL}`);
    // Closed while this was connecting: nobody else would end it.
    if (closed) await next.end();
    client = next;
  };
  const reconnect = async (): Promise<void> => {
    if (closed) return;
    try {
      await listen();
      // What was committed while nobody listened is told as one "look again".
      deliver(JSON.stringify({ kind: 'resync' }));
    } catch (err) {
      log.warn({ err }, 'live: reconnecting failed');
      setTimeout(() => void reconnect(), 1000);
    }
  };
  await listen();

  return {
    publish: async (event) => {
      await pool.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(event)]);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      await client?.end();
      await pool.end();
    },
  };
}

async function openRedisLive(redisUrl: string, log: Log): Promise<Live> {
  const { listeners, deliver } = hub(log);
  const publisher = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const subscriber = new Redis(redisUrl, { maxRetriesPerRequest: null });
  for (const connection of [publisher, subscriber]) connection.on('error', (err) => log.warn({ err }, 'live: Redis'));
  subscriber.on('message', (_channel, text) => deliver(text));
  await subscriber.subscribe(CHANNEL);
  // ioredis subscribes again by itself; what was said meanwhile is told as one "look again".
  subscriber.on('ready', () => deliver(JSON.stringify({ kind: 'resync' })));

  return {
    publish: async (event) => {
      await publisher.publish(CHANNEL, JSON.stringify(event));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      subscriber.disconnect();
      publisher.disconnect();
    },
  };
}
