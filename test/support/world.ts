import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Db, openDb } from '#core/platform/db.ts';
import type { Deps } from '#core/platform/deps.ts';
import type { Log } from '#core/platform/log.ts';
import { createLog } from '#core/platform/log.ts';
import { installStartingPolicies } from '#core/sla/install-policies.ts';
import { withClient } from '#scripts/postgres/client.ts';
import { memoryLive } from './memory-live.ts';

/** A clock that stands until it is set. */
export interface TestClock {
  now(): Date;
  set(at: string | Date): void;
  advance(ms: number): void;
}

export function fixedClock(at: string): TestClock {
  let now = new Date(at);
  return {
    now: () => now,
    set: (to) => {
      now = new Date(to);
    },
    advance: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}

export interface World extends Deps {
  clock: TestClock;
  url: string;
  close(): Promise<void>;
}

export const silentLog = (): Log => createLog('test', 'silent' as 'error');

/** A Tuesday morning within business hours of the starting calendar (Asia/Shanghai 10:00). */
export const TUESDAY_MORNING = '2026-11-24T02:00:00.000Z';

/** A database of the caller's own, cloned from the migrated template. */
export async function cloneDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const template = new URL(inject('templateUrl'));
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = new URL(template);
  admin.pathname = '/postgres';
  // Two clones of one template at the same moment refuse each other: wait for the turn.
  await withClient(admin.href, async (client) => {
    await client.query('SELECT pg_advisory_lock(4711)');
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  });
  const url = new URL(template);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await withClient(admin.href, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** A real database with the starting policies, a clock that stands, and live events in memory. */
export async function openWorld(options: { at?: string } = {}): Promise<World> {
  const { url, drop } = await cloneDatabase();
  const db: Db = openDb(url, 6);
  const clock = fixedClock(options.at ?? TUESDAY_MORNING);
  await db.$transaction((tx) => installStartingPolicies(tx, { timeZone: 'Asia/Shanghai', now: clock.now() }));
  return {
    db,
    clock,
    live: memoryLive(),
    log: silentLog(),
    url,
    close: async () => {
      await db.$disconnect();
      await drop();
    },
  };
}
