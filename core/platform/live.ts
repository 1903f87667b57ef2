import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { z } from 'zod';
import { LiveEvent } from '#core/contract/live.ts';
import type { Log } from './log.ts';
import { SturdyClient } from './sturdy-client.ts';

const CHANNEL = 'frontline_live';

/** @param row the committed row, where this very process has it in hand: it need not be read again */
export type LiveListener = (event: LiveEvent, row?: object) => void;

/**
 * Tells every process that something was committed. An event carries ids and numbers alone; who hears it
 * reads the rows, so a lost event costs time, never truth.
 */
export interface Live {
  /** This process hears it at once; it resolves when the others have been told. */
  publish(event: LiveEvent, row?: object): Promise<void>;
  /** This process alone hears it: of something that the others find out by themselves. */
  hear(event: LiveEvent): void;
  subscribe(listener: LiveListener): () => void;
  close(): Promise<void>;
}

/** What goes from process to process: several events at a time, and who sent them, since it has heard them already. */
const Envelope = z.object({ from: z.string(), events: z.array(z.unknown()) });
/** PostgreSQL takes less than 8000 bytes in a notification. */
const ENVELOPE_BYTES = 7_000;

/** Live events over Redis pub/sub where `redisUrl` is set, else over PostgreSQL's LISTEN/NOTIFY. */
export function openLive(options: { databaseUrl: string; redisUrl: string | undefined; log: Log }): Promise<Live> {
  return options.redisUrl === undefined
    ? openPostgresLive(options.databaseUrl, options.log)
    : openRedisLive(options.redisUrl, options.log);
}

interface Hub extends Pick<Live, 'publish' | 'hear' | 'subscribe'> {
  /** What came from a process. */
  deliver(text: string): void;
  /** What was said while nobody listened is told as one "look again". */
  resync(): void;
}

/**
 * @param send passes a text on to every process. While one is under way, what is published meanwhile is collected and
 * goes out together: under load a notification costs its commit, not each event one.
 */
function createHub(log: Log, send: (text: string) => Promise<unknown>): Hub {
  const from = randomUUID();
  const listeners = new Set<LiveListener>();
  const hear = (event: LiveEvent, row?: object): void => {
    for (const listener of listeners) listener(event, row);
  };
  let waiting: LiveEvent[] = [];
  let under = Promise.resolve();
  let next: Promise<void> | undefined;
  const sendWaiting = async (): Promise<void> => {
    next = undefined;
    const events = waiting;
    waiting = [];
    for (const part of inParts(events)) await send(JSON.stringify({ from, events: part }));
  };
  return {
    publish: (event, row) => {
      hear(event, row);
      waiting.push(event);
      if (next === undefined) {
        next = under.then(sendWaiting);
        under = next.catch(() => undefined);
      }
      return next;
    },
    hear,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    deliver: (text) => {
      const envelope = Envelope.safeParse(parseJson(text));
      if (!envelope.success) return log.warn('live: a message of an unknown form was ignored');
      if (envelope.data.from === from) return;
      for (const event of envelope.data.events) {
        const parsed = LiveEvent.safeParse(event);
        if (parsed.success) hear(parsed.data);
        else log.warn('a live event of an unknown form was ignored');
      }
    },
    resync: () => hear({ kind: 'resync' }),
  };
}

function inParts(events: LiveEvent[]): LiveEvent[][] {
  const parts: LiveEvent[][] = [];
  let room = 0;
  for (const event of events) {
    const bytes = Buffer.byteLength(JSON.stringify(event)) + 1;
    if (bytes > room) {
      parts.push([]);
      room = ENVELOPE_BYTES;
    }
    room -= bytes;
    parts.at(-1)?.push(event);
  }
  return parts;
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
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, Client: SturdyClient });
  const notify = { name: 'notify', text: 'SELECT pg_notify($1, $2)' };
  const hub = createHub(log, (text) => pool.query({ ...notify, values: [CHANNEL, text] }));
  pool.on('error', (err) => log.warn({ err }, 'live: an idle connection was lost'));
  let closed = false;
  let client: pg.Client | undefined;

  const listen = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    next.on('notification', (message) => hub.deliver(message.payload ?? ''));
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
      hub.resync();
    } catch (err) {
      log.warn({ err }, 'live: reconnecting failed');
      setTimeout(() => void reconnect(), 1000);
    }
  };
  await listen();

  return {
    publish: hub.publish,
    hear: hub.hear,
    subscribe: hub.subscribe,
    close: async () => {
      closed = true;
      await client?.end();
      await pool.end();
    },
  };
}

async function openRedisLive(redisUrl: string, log: Log): Promise<Live> {
  const publisher = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const subscriber = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const hub = createHub(log, (text) => publisher.publish(CHANNEL, text));
  for (const connection of [publisher, subscriber]) connection.on('error', (err) => log.warn({ err }, 'live: Redis'));
  subscriber.on('message', (_channel, text) => hub.deliver(text));
  await subscriber.subscribe(CHANNEL);
  // ioredis subscribes again by itself.
  subscriber.on('ready', hub.resync);

  return {
    publish: hub.publish,
    hear: hub.hear,
    subscribe: hub.subscribe,
    close: async () => {
      subscriber.disconnect();
      publisher.disconnect();
    },
  };
}
