import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertDelivery } from '#core/platform/delivery.ts';
import type { Live } from '#core/platform/live.ts';
import { relayOutbox } from '#core/platform/outbox.ts';
import type { QueuedJob } from '#core/platform/queue.ts';
import { inUnit } from '#core/platform/unit.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { HORIZON_MS } from '#core/ticket/timer-store.ts';
import { buildTicket, buildUser } from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';
import { deliver } from '#worker/duties/deliver.ts';
import { handleJob } from '#worker/register.ts';
import { recordingQueue, roundOfDuties, workerDeps } from './support.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(TUESDAY_MORNING);
  await world.db.outbox.deleteMany();
  await world.db.delivery.deleteMany();
});

const alarmNamed = (id: string) => ({
  name: 'delivery' as const,
  data: { deliveryId: id },
  id,
  at: world.clock.now().toISOString(),
});

describe('the outbox', () => {
  it('is passed on and emptied', async () => {
    const queue = recordingQueue();
    await inUnit(world, async (unit) => unit.alarm(alarmNamed('a')));
    expect(await relayOutbox({ ...world, queue }, world.clock.now(), HORIZON_MS)).toBe(1);
    expect(queue.added).toEqual([{ name: 'delivery', id: 'a', delayMs: 0 }]);
    expect(await world.db.outbox.count()).toBe(0);
  });

  it('loses nothing when the relay dies after the queue took it: it is passed on again, under the same id', async () => {
    const queue = recordingQueue();
    await inUnit(world, async (unit) => unit.alarm(alarmNamed('b')));
    await inUnit(world, async (unit) => unit.alarm(alarmNamed('c')));
    const dying = {
      ...queue,
      add: async (jobs: QueuedJob[]) => {
        await queue.add(jobs);
        throw new Error('killed');
      },
    };
    await expect(relayOutbox({ ...world, queue: dying }, world.clock.now(), HORIZON_MS)).rejects.toThrow('killed');
    expect(await world.db.outbox.count()).toBe(2);
    await relayOutbox({ ...world, queue }, world.clock.now(), HORIZON_MS);
    expect(queue.added.map((job) => job.id).sort()).toEqual(['b', 'c']);
    expect(await world.db.outbox.count()).toBe(0);
  });

  it('holds nothing of a change that did not happen', async () => {
    const change = inUnit(world, async (unit) => {
      unit.alarm(alarmNamed('d'));
      unit.tell({ kind: 'outbox' });
      throw new Error('refused');
    });
    await expect(change).rejects.toThrow('refused');
    expect(await world.db.outbox.count()).toBe(0);
  });

  it('tells again what the process that committed could not tell, after a moment', async () => {
    const dumb: Live = { ...world.live, publish: async () => Promise.reject(new Error('no connection')) };
    await inUnit({ ...world, live: dumb }, async (unit) => unit.tell({ kind: 'ticket', ticketId: 't' }));
    const heard: string[] = [];
    const unsubscribe = world.live.subscribe((event) => void heard.push(event.kind));
    const queue = recordingQueue();
    world.clock.advance(2_000);
    expect(await relayOutbox({ ...world, queue }, world.clock.now(), HORIZON_MS)).toBe(0);
    world.clock.advance(1);
    expect(await relayOutbox({ ...world, queue }, world.clock.now(), HORIZON_MS)).toBe(1);
    unsubscribe();
    expect(heard).toEqual(['ticket']);
  });

  it('is worked off by two relays at once without doing anything twice', async () => {
    for (let n = 0; n < 20; n++) await inUnit(world, async (unit) => unit.alarm(alarmNamed(`e${n}`)));
    const queue = recordingQueue();
    const ids: string[] = [];
    const counting = { ...queue, add: async (jobs: QueuedJob[]) => void ids.push(...jobs.map((job) => job.id)) };
    const relay = () => relayOutbox({ ...world, queue: counting }, world.clock.now(), HORIZON_MS);
    await Promise.all([relay(), relay()]);
    await relay();
    expect(ids.sort()).toEqual(Array.from({ length: 20 }, (_, n) => `e${n}`).sort());
  });

  it('is not held up by an entry that nobody understands any more', async () => {
    await world.db.outbox.create({ data: { topic: 'alarm', payload: { topic: 'alarm', job: { name: 'of old' } } } });
    await inUnit(world, async (unit) => unit.alarm(alarmNamed('f')));
    const queue = recordingQueue();
    await relayOutbox({ ...world, queue }, world.clock.now(), HORIZON_MS);
    expect(queue.added.map((job) => job.id)).toEqual(['f']);
    expect(await world.db.outbox.count()).toBe(0);
  });
});

interface Page {
  headers: IncomingHttpHeaders;
  body: string;
}

describe('the on-call channel', () => {
  let server: Server;
  let url: string;
  let pages: Page[];
  let answers: number[];
  beforeAll(async () => {
    server = createServer((req, res) => {
      let body = '';
      req.on('data', (chunk) => {
        body += String(chunk);
      });
      req.on('end', () => {
        pages.push({ headers: req.headers, body });
        res.writeHead(answers.shift() ?? 204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    pages = [];
    answers = [];
  });
  afterEach(() => world.db.delivery.deleteMany());

  const pageSomebody = (key: string) =>
    inUnit(world, (unit) =>
      insertDelivery(unit, { channel: 'oncall', messageId: null, payload: { number: key }, dedupeKey: key }),
    );
  const deps = (secret?: string) => workerDeps(world, recordingQueue(), { onCall: { url, secret } });
  const delivery = (key: string) => world.db.delivery.findUniqueOrThrow({ where: { dedupeKey: key } });

  it('is called once, signed, with a key by which a repetition is known', async () => {
    await pageSomebody('oncall:1');
    await pageSomebody('oncall:1');
    await Promise.all([deliver(deps('shared secret'), 'oncall'), deliver(deps('shared secret'), 'oncall')]);
    await deliver(deps('shared secret'), 'oncall');
    expect(pages).toHaveLength(1);
    const [page] = pages;
    const signature = `sha256=${createHmac('sha256', 'shared secret')
      .update(page?.body ?? '')
      .digest('hex')}`;
    expect(page?.headers).toMatchObject({ 'idempotency-key': 'oncall:1', 'x-frontline-signature': signature });
    expect(await delivery('oncall:1')).toMatchObject({ status: 'sent', attempts: 1, sentAt: world.clock.now() });
  });

  it('that fails for the moment is called again later, and not before', async () => {
    answers = [503];
    await pageSomebody('oncall:2');
    await deliver(deps(), 'oncall');
    const waiting = await delivery('oncall:2');
    expect(waiting).toMatchObject({ status: 'pending', attempts: 1, lastError: 'HTTP 503' });
    world.clock.set(new Date(waiting.dueAt.getTime() - 1));
    await deliver(deps(), 'oncall');
    expect(pages).toHaveLength(1);
    world.clock.advance(1);
    await deliver(deps(), 'oncall');
    expect(await delivery('oncall:2')).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('that refuses for good is not called again; neither is one that does not exist', async () => {
    answers = [400];
    await pageSomebody('oncall:3');
    await deliver(deps(), 'oncall');
    expect(await delivery('oncall:3')).toMatchObject({ status: 'failed', lastError: 'HTTP 400' });
    await pageSomebody('oncall:4');
    await deliver(workerDeps(world, recordingQueue()), 'oncall');
    expect((await delivery('oncall:4')).lastError).toContain('ONCALL_WEBHOOK_URL');
    expect((await delivery('oncall:4')).status).toBe('failed');
  });

  it('is called by the sweep, whatever else in it fails', async () => {
    const ticket = await buildTicket(world);
    await solve(world, await buildUser(world), ticket.id);
    await world.db.survey.updateMany({ where: { ticketId: ticket.id }, data: { language: 'xx' } });
    await pageSomebody('oncall:5');
    world.clock.advance(600_000);
    await roundOfDuties(deps());
    expect(pages).toHaveLength(1);
    await world.db.survey.deleteMany({ where: { ticketId: ticket.id } });
  });
});

describe('a job', () => {
  const rung = async (name: string) => {
    const woken: string[] = [];
    await handleJob((duty) => void woken.push(duty), world.log)({ name, id: '1', data: {} });
    return woken;
  };

  it('wakes the duties that it is for, and does nothing itself', async () => {
    expect(await rung('sla-due')).toEqual(['breaches']);
    expect(await rung('step-due')).toEqual(['steps']);
    expect(await rung('survey-due')).toEqual(['surveys']);
    expect(await rung('page-due')).toEqual(['pages']);
    expect(await rung('delivery')).toEqual(['onCall', 'webhooks', 'mails']);
  });

  it('of an unknown name is dropped', async () => {
    expect(await rung('of old')).toEqual([]);
  });
});
