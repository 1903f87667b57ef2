import { type ChildProcess, fork } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queue, QueueBackend } from '#core/platform/queue.ts';
import { eventually } from '#test/support/eventually.ts';
import { buildTicket, clockNamed, ledgerOf, revise } from '#test/support/factories.ts';
import { openWorld, type World } from '#test/support/world.ts';
import type { WorkerOrders } from './faults/worker-process.ts';
import { BACKENDS } from './support.ts';

const TICKETS = 3;
const WITHIN_MS = 90_000;

describe.each(BACKENDS.filter((backend) => !backend.skip))('$name', ({ open }) => {
  let world: World;
  let queue: Queue;
  let backend: QueueBackend;
  const processes: ChildProcess[] = [];
  beforeAll(async () => {
    world = await openWorld();
    await revise(world, 'normal', { firstResponse: 'PT1M' }, 'always');
    ({ queue, backend } = await open(world));
  });
  afterAll(async () => {
    for (const child of processes) child.kill('SIGKILL');
    await queue.close();
    await world.close();
  });

  /** A worker of its own process whose clock stands at an instant. */
  const hire = (now: Date, killAt: WorkerOrders['killAt']): ChildProcess => {
    const offsetMs = now.getTime() - Date.now();
    const orders: WorkerOrders = { databaseUrl: world.url, backend, offsetMs, netMs: 200, killAt };
    const child = fork(new URL('./faults/worker-process.ts', import.meta.url), [JSON.stringify(orders)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    processes.push(child);
    return child;
  };
  const noticesOf = (ticketId: string) => world.db.notice.findMany({ where: { ticketId, kind: 'breach' } });
  const toldOf = async (ticketId: string) =>
    (await ledgerOf(world, ticketId)).filter((type) => type === 'escalated').length;

  it('a worker killed between marking breaches and telling them loses none: the next tells each once, without a job', async () => {
    const ids: string[] = [];
    for (let n = 0; n < TICKETS; n++) ids.push((await buildTicket(world)).id);
    const { dueAt } = await clockNamed(world, ids[0] ?? '', 'firstResponse');
    const late = new Date(dueAt.getTime() + 1_000);

    const doomed = hire(late, 'marked');
    const signal = await new Promise((resolve) => doomed.once('exit', (_code, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');
    for (const id of ids) {
      expect(await clockNamed(world, id, 'firstResponse')).toMatchObject({ status: 'breached', breachedAt: dueAt });
      expect(await noticesOf(id)).toHaveLength(0);
      expect(await toldOf(id)).toBe(0);
    }
    await world.db.outbox.deleteMany();
    await queue.obliterate();

    hire(late, null);
    const allTold = async () => (await Promise.all(ids.map(noticesOf))).every((notices) => notices.length > 0);
    await eventually('each breach is told', allTold, WITHIN_MS);
    for (const id of ids) {
      expect(await noticesOf(id)).toHaveLength(1);
      expect(await toldOf(id)).toBe(1);
    }
  }, 150_000);
});

for (const { name } of BACKENDS.filter((backend) => backend.skip))
  describe(name, () => it.skip('is not tested', () => {}));
