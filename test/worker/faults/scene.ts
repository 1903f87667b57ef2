import { openDb } from '#core/platform/db.ts';
import { openLive } from '#core/platform/live.ts';
import { createLog } from '#core/platform/log.ts';
import { openQueue, type QueueBackend } from '#core/platform/queue.ts';
import type { World } from '#test/support/world.ts';
import { type Crew, startCrew } from './crew.ts';
import { startKillableDatabase, startKillableRedis } from './servers.ts';
import { persist } from './story.ts';

const HOUR = 3_600_000;

export interface Scene {
  world: World;
  emptyQueue(): Promise<void>;
  restartQueueServer(): Promise<void>;
  restartDatabase(): Promise<void>;
  jumpClock(): void;
}

/**
 * A database and a queue of one's own with two workers that are killed at random commits, and everything with which
 * they can be hurt.
 * @param prepare what the database holds before the first worker starts
 * @param offsetMs how far its clock is ahead of the machine's
 */
export async function openScene(
  backendKind: 'postgres' | 'redis',
  random: () => number,
  prepare: (world: World) => Promise<void>,
  offsetMs = 0,
): Promise<{ scene: Scene; crew: Crew; close(): Promise<void> }> {
  let offset = offsetMs;
  const database = await startKillableDatabase();
  const redis = backendKind === 'redis' ? await startKillableRedis() : undefined;
  const backend: QueueBackend = redis?.backend ?? { kind: 'postgres', url: database.url };
  const log = createLog('test', 'silent' as 'error');
  const live = await openLive({ databaseUrl: database.url, redisUrl: redis && backend.url, log });
  const queue = openQueue(backend, log);
  const clock = { now: () => new Date(Date.now() + offset), set: () => undefined, advance: () => undefined };
  const db = openDb(database.url, 6);
  const world: World = { db, clock, live, log, url: database.url, close: () => db.$disconnect() };
  await prepare(world);
  const crew = startCrew(database.url, backend, random, offset);
  const scene: Scene = {
    world,
    emptyQueue: () => persist(() => queue.obliterate()),
    restartQueueServer: () => redis?.restart() ?? database.restart(),
    restartDatabase: () => database.restart(),
    jumpClock: () => {
      offset += HOUR;
      crew.setOffset(offset);
    },
  };
  const close = async (): Promise<void> => {
    await crew.stop();
    await queue.close();
    await live.close();
    await world.close();
    await redis?.stop();
    await database.stop();
  };
  return { scene, crew, close };
}
