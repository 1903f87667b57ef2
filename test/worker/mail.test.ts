import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviseWebhooks, testWebhook, viewWebhooks } from '#core/escalation/edit-escalation.ts';
import { listMails } from '#core/notice/read-mails.ts';
import { insertDelivery, type NewDelivery } from '#core/platform/delivery.ts';
import { type Mailer, openMailer } from '#core/platform/mailer.ts';
import { inUnit } from '#core/platform/unit.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';
import { deliver } from '#worker/duties/deliver.ts';
import type { WorkerDeps } from '#worker/worker-deps.ts';
import { recordingQueue, workerDeps } from './support.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(TUESDAY_MORNING);
  await world.db.delivery.deleteMany();
});

const send = (delivery: Omit<NewDelivery, 'messageId'>) =>
  inUnit(world, (unit) => insertDelivery(unit, { messageId: null, ...delivery }));
const row = (key: string) => world.db.delivery.findUniqueOrThrow({ where: { dedupeKey: key } });

describe('outbound mail', () => {
  let server: SMTPServer;
  let mailer: Mailer;
  let received: string[];
  let answers: number[];
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData(stream, _session, callback) {
        let text = '';
        stream.on('data', (chunk) => {
          text += String(chunk);
        });
        stream.on('end', () => {
          const code = answers.shift();
          if (code !== undefined) return callback(Object.assign(new Error('refused'), { responseCode: code }));
          received.push(text);
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    mailer = openMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Frontline <frontline@example.com>' });
  });
  afterAll(async () => {
    mailer.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  beforeEach(() => {
    received = [];
    answers = [];
  });

  const deps = (): WorkerDeps => ({
    ...workerDeps(world, recordingQueue()),
    mail: { mailer, domain: 'example.com' },
  });
  const mail = (key: string, rest: { dueAt?: Date } = {}) =>
    send({ channel: 'mail', payload: { to: 'a@example.com', subject: '逾時', text: '您好' }, dedupeKey: key, ...rest });
  const header = (text: string, name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1]?.trim();

  it('reaches the server once, however many workers send', async () => {
    await mail('m1');
    await mail('m1');
    await Promise.all([deliver(deps(), 'mail'), deliver(deps(), 'mail'), deliver(deps(), 'mail')]);
    expect(received).toHaveLength(1);
    const [text = ''] = received;
    expect(header(text, 'From')).toBe('Frontline <frontline@example.com>');
    expect(header(text, 'To')).toBe('a@example.com');
    expect(header(text, 'Message-ID')).toBe(`<${(await row('m1')).id}@example.com>`);
    expect(await row('m1')).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('that is refused for the moment is sent later, under the same Message-ID', async () => {
    answers = [451];
    await mail('m2');
    await deliver(deps(), 'mail');
    const waiting = await row('m2');
    expect(waiting).toMatchObject({ status: 'pending', lastError: 'SMTP 451' });
    world.clock.set(new Date(waiting.dueAt.getTime() - 1));
    await deliver(deps(), 'mail');
    expect(received).toHaveLength(0);
    world.clock.advance(1);
    await deliver(deps(), 'mail');
    expect(header(received[0] ?? '', 'Message-ID')).toBe(`<${waiting.id}@example.com>`);
  });

  it('whose worker died while sending is sent again under the same Message-ID', async () => {
    await mail('m3');
    const { id } = await row('m3');
    const leaseUntil = new Date(world.clock.now().getTime() + 60_000);
    await world.db.delivery.update({ where: { id }, data: { attempts: 1, leaseUntil } });
    await deliver(deps(), 'mail');
    expect(received).toHaveLength(0);
    world.clock.set(new Date(leaseUntil.getTime() + 1));
    await deliver(deps(), 'mail');
    expect(header(received[0] ?? '', 'Message-ID')).toBe(`<${id}@example.com>`);
  });

  it('that is refused for good stays visible as failed', async () => {
    answers = [550];
    await mail('m4');
    await deliver(deps(), 'mail');
    expect(await listMails(world.db)).toMatchObject({
      mails: [{ to: 'a@example.com', subject: '逾時', text: '您好', status: 'failed', lastError: 'SMTP 550' }],
    });
  });

  it('waits for its time, to the millisecond', async () => {
    const dueAt = new Date(world.clock.now().getTime() + 3_600_000);
    await mail('m5', { dueAt });
    world.clock.set(new Date(dueAt.getTime() - 1));
    await deliver(deps(), 'mail');
    expect(received).toHaveLength(0);
    world.clock.set(dueAt);
    await deliver(deps(), 'mail');
    expect(received).toHaveLength(1);
  });

  it('without a server is a row that says why', async () => {
    await mail('m6');
    await deliver(workerDeps(world, recordingQueue()), 'mail');
    const { mails } = await listMails(world.db);
    expect(mails).toMatchObject([{ status: 'failed' }]);
    expect(mails[0]?.lastError).toContain('SMTP_URL');
  });
});

describe('a webhook of the settings', () => {
  let server: Server;
  let url: string;
  let posts: { headers: IncomingHttpHeaders; body: string }[];
  let answers: number[];
  beforeAll(async () => {
    server = createServer((req, res) => {
      let body = '';
      req.on('data', (chunk) => {
        body += String(chunk);
      });
      req.on('end', () => {
        posts.push({ headers: req.headers, body });
        res.writeHead(answers.shift() ?? 204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    posts = [];
    answers = [];
  });

  it('is signed with its own secret, which the row does not hold, and tried again under the same key', async () => {
    await reviseWebhooks(world, { webhooks: [{ url, secret: 'a secret of sixteen', events: ['breach'] }] });
    await reviseWebhooks(world, { webhooks: [{ url, events: ['breach', 'page'] }] });
    answers = [500];
    await send({ channel: 'webhook', payload: { url, body: { event: 'breach', number: 'AS-1' } }, dedupeKey: 'w1' });
    await deliver(workerDeps(world, recordingQueue()), 'webhook');
    expect(await row('w1')).toMatchObject({ status: 'pending', lastError: 'HTTP 500' });
    world.clock.set((await row('w1')).dueAt);
    await deliver(workerDeps(world, recordingQueue()), 'webhook');
    expect(posts).toHaveLength(2);
    expect(posts.map(({ headers }) => headers['idempotency-key'])).toEqual(['w1', 'w1']);
    expect(posts[0]?.headers['x-frontline-signature']).toMatch(/^sha256=[0-9a-f]{64}$/);
    expect(JSON.parse(posts[0]?.body ?? '')).toEqual({ event: 'breach', number: 'AS-1' });
    expect(JSON.stringify((await row('w1')).payload)).not.toContain('secret');
  });

  it('shows what became of the latest posting, a test among them', async () => {
    await reviseWebhooks(world, { webhooks: [{ url, secret: 'a secret of sixteen', events: ['breach'] }] });
    answers = [404];
    await testWebhook(world, url);
    await deliver(workerDeps(world, recordingQueue()), 'webhook');
    expect((await viewWebhooks(world.db)).webhooks).toMatchObject([
      { url, last: { event: 'test', status: 'failed', error: 'HTTP 404' } },
    ]);
    world.clock.advance(1000);
    await testWebhook(world, url);
    await deliver(workerDeps(world, recordingQueue()), 'webhook');
    expect((await viewWebhooks(world.db)).webhooks).toMatchObject([
      { last: { event: 'test', status: 'sent', error: null } },
    ]);
    expect(posts.map(({ body }) => JSON.parse(body).event)).toEqual(['test', 'test']);
  });

  it('that was taken from the settings is not posted to', async () => {
    await reviseWebhooks(world, { webhooks: [] });
    await send({ channel: 'webhook', payload: { url, body: {} }, dedupeKey: 'w2' });
    await deliver(workerDeps(world, recordingQueue()), 'webhook');
    expect(posts).toHaveLength(0);
    expect(await row('w2')).toMatchObject({ status: 'failed' });
  });
});
