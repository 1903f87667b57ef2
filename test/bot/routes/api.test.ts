import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '#bot/routes/openapi.ts';
import { ConversationList, ConversationView } from '#core/contract/conversation.ts';
import { NoticeList } from '#core/contract/notice.ts';
import { ReportView } from '#core/contract/report.ts';
import { SlaPolicyList } from '#core/contract/sla-policy.ts';
import { TicketList, TicketView } from '#core/contract/ticket.ts';
import { giveNotice } from '#core/notice/give-notice.ts';
import { inUnit } from '#core/platform/unit.ts';
import { eventually } from '#test/support/eventually.ts';
import { buildConversation, buildTicket, customerSays, turnsOf } from '#test/support/factories.ts';
import { openRoutes, type RoutesWorld } from './support.ts';

let routes: RoutesWorld;
beforeAll(async () => {
  routes = await openRoutes();
});
afterAll(() => routes.close());

interface Operation {
  parameters?: { name: string; in: string }[];
  responses: Record<string, unknown>;
}

async function aNotice(): Promise<string> {
  const rest = { kind: 'handoff', urgent: false, ticketId: null, conversationId: null } as const;
  await inUnit(routes, (unit) => giveNotice(unit, { ...rest, dedupeKey: `n-${Math.floor(performance.now() * 1000)}` }));
  return (await routes.db.notice.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })).id;
}

/** The content reads as JSON, as every answer here is read. */
async function aFile(conversationId: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob(['[1,2,3]']), 'numbers.txt');
  const stored = await routes.upload(conversationId, form);
  const body = { text: '', clientId: `file-${stored.body.attachment.id}`, attachments: [stored.body.attachment.id] };
  await routes.call('POST', `/conversations/${conversationId}/notes`, { as: 'clerk', body });
  return stored.body.attachment.id;
}

async function anOffer(conversationId: string): Promise<string> {
  const at = routes.clock.now();
  const userId = await routes.userId('administrator');
  const data = { conversationId, userId, status: 'withdrawn', offeredAt: at, expiresAt: at } as const;
  return (await routes.db.offer.create({ data })).id;
}

describe('the OpenAPI document', () => {
  it('is public, of version 3.1, and resolves every reference of its own', async () => {
    const { status, body } = await routes.call('GET', '/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toMatch(/^3\.1\./);
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
    for (const reference of references) {
      const found = reference.split('/').reduce((node: Record<string, unknown> | undefined, key) => {
        return node?.[key] as Record<string, unknown> | undefined;
      }, body);
      expect(found, reference).toBeDefined();
    }
  });

  it('declares every parameter in a path, and what each operation answers', async () => {
    const { body } = await routes.call('GET', '/openapi.json');
    const paths = Object.entries(body.paths as Record<string, Record<string, Operation>>);
    expect(paths.length).toBeGreaterThan(10);
    for (const [path, operations] of paths) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const operation of Object.values(operations)) {
        const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
        expect(
          declared.map((parameter) => parameter.name),
          path,
        ).toEqual(named);
        expect(Object.keys(operation.responses).length, path).toBeGreaterThan(0);
      }
    }
  });

  it.each(OPERATIONS.map((operation) => [operation.verb.toUpperCase(), operation.path, operation] as const))(
    'describes %s %s, which exists',
    async (method, path, operation) => {
      const ticket = await buildTicket(routes);
      const id = path.startsWith('/conversations')
        ? (ticket.conversationId ?? '')
        : path.startsWith('/notices')
          ? await aNotice()
          : path.startsWith('/attachments')
            ? await aFile(ticket.conversationId ?? '')
            : path.startsWith('/offers')
              ? await anOffer(ticket.conversationId ?? '')
              : ticket.id;
      const address = path
        .replace('{id}', id)
        .replace('{key}', path.includes('/calendars/') ? 'business' : 'normal')
        .replace('{metric}/{ordinal}', 'firstResponse/1');
      const body = operation.body === undefined ? undefined : {};
      const { status } = await routes.call(method, address, { as: 'administrator', body });
      expect([404, 405, 500]).not.toContain(status);
    },
  );
});

describe('the desk’s reading', () => {
  it('lists conversations by folder, with the counts of all', async () => {
    const id = await buildConversation(routes);
    await customerSays(routes, id, '转人工');
    const { body } = await routes.call('GET', '/conversations?folder=all', { as: 'clerk' });
    const list = ConversationList.parse(body);
    expect(list.conversations.map((row) => row.id)).toContain(id);
    expect(list.counts.all).toBe(list.conversations.length);
  });

  it('shows a conversation with its turns, and only what came after a number', async () => {
    const id = await buildConversation(routes);
    await customerSays(routes, id, '你好');
    // The pump of the bot finds the turn by itself.
    await eventually('the turn', async () => (await turnsOf(routes, id)).every((turn) => turn.status === 'done'));
    const whole = ConversationView.parse((await routes.call('GET', `/conversations/${id}`, { as: 'clerk' })).body);
    expect(whole.messages.map((message) => message.sender)).toEqual(['customer', 'bot']);
    expect(whole.turns).toMatchObject([{ outcome: 'greeting', status: 'done' }]);
    const rest = await routes.call('GET', `/conversations/${id}?after=1`, { as: 'clerk' });
    expect(ConversationView.parse(rest.body).messages.map((message) => message.seq)).toEqual([2]);
  });

  it('shows a ticket with its clocks, its ledger and why its policy', async () => {
    const ticket = await buildTicket(routes);
    const headers = { 'accept-language': 'en' };
    const view = TicketView.parse((await routes.call('GET', `/tickets/${ticket.id}`, { as: 'clerk', headers })).body);
    expect(view.policy).toEqual({ key: 'normal', name: 'Normal (default)', why: ['default'] });
    expect(view.events.map((event) => event.type)).toEqual(['opened', 'customerMessage']);
    expect(view.targets.map((target) => target.metric).sort()).toEqual(['firstResponse', 'nextResponse', 'resolution']);
    expect(TicketList.parse((await routes.call('GET', '/tickets', { as: 'clerk' })).body).total).toBeGreaterThan(0);
  });

  it('shows notices to their readers and nobody else', async () => {
    const rest = { kind: 'breach', urgent: false, ticketId: null, conversationId: null } as const;
    const clerkId = await routes.userId('clerk');
    await inUnit(routes, async (unit) => {
      await giveNotice(unit, { ...rest, userId: clerkId, dedupeKey: 'for the clerk' });
      await giveNotice(unit, { ...rest, team: 'management', dedupeKey: 'for management' });
      await giveNotice(unit, { ...rest, dedupeKey: 'for everybody' });
    });
    const seenBy = async (as: 'clerk' | 'engineer' | 'manager') => {
      const keys = await routes.db.notice.findMany();
      const { notices } = NoticeList.parse((await routes.call('GET', '/notices', { as })).body);
      return keys.filter((row) => notices.some((notice) => notice.id === row.id)).map((row) => row.dedupeKey);
    };
    expect(await seenBy('clerk')).toEqual(expect.arrayContaining(['for the clerk', 'for everybody']));
    expect(await seenBy('clerk')).not.toContain('for management');
    expect(await seenBy('manager')).toEqual(expect.arrayContaining(['for management', 'for everybody']));
    expect(await seenBy('engineer')).not.toContain('for the clerk');
  });

  it('answers reports and policies in the form that is described', async () => {
    const report = await routes.call('GET', '/reports/overview?from=2026-11-20&to=2026-11-26', { as: 'manager' });
    expect(ReportView.parse(report.body).days).toHaveLength(7);
    const policies = SlaPolicyList.parse((await routes.call('GET', '/sla/policies', { as: 'clerk' })).body);
    expect(policies.policies.map((policy) => policy.key)).toEqual(['critical', 'high', 'normal', 'low']);
  });
});

describe('a clerk at the desk', () => {
  it('takes over, replies, and solves: the whole path by HTTP', async () => {
    const ticket = await buildTicket(routes);
    const path = `/conversations/${ticket.conversationId}`;
    const taken = ConversationView.parse((await routes.call('POST', `${path}/take-over`, { as: 'clerk' })).body);
    expect(taken).toMatchObject({ holder: 'human', assigneeName: 'API (clerk)' });
    const body = { text: '您好，我来处理。', clientId: 'desk-0001' };
    const first = await routes.call('POST', `${path}/messages`, { as: 'clerk', body });
    const again = await routes.call('POST', `${path}/messages`, { as: 'clerk', body });
    expect(again.body.message.id).toBe(first.body.message.id);
    expect((await routes.call('POST', `${path}/typing`, { as: 'clerk' })).status).toBe(204);
    expect((await routes.call('POST', `${path}/typing`, { as: 'manager' })).status).toBe(409);
    expect((await routes.call('POST', '/conversations/nowhere/typing', { as: 'clerk' })).status).toBe(404);
    const { seq } = first.body.message;
    expect((await routes.call('POST', `${path}/read`, { as: 'clerk', body: { seq } })).status).toBe(204);
    expect((await routes.call('POST', `${path}/read`, { as: 'clerk', body: { seq: seq + 1000 } })).status).toBe(204);
    expect((await routes.call('POST', `${path}/read`, { as: 'manager', body: { seq } })).status).toBe(409);
    const seen = ConversationView.parse((await routes.call('GET', path, { as: 'clerk' })).body);
    expect(seen).toMatchObject({ clerkReadSeq: seq, customerReadSeq: 0 });
    const solved = await routes.call('POST', `/tickets/${ticket.id}/solve`, { as: 'clerk', body: {} });
    expect(TicketView.parse(solved.body)).toMatchObject({ status: 'solved', survey: { status: 'scheduled' } });
    expect((await routes.call('POST', `/tickets/${ticket.id}/solve`, { as: 'clerk', body: {} })).status).toBe(409);
  });

  it('who revises a policy changes it for what opens from then on, and not for what runs', async () => {
    const before = await buildTicket(routes, { priority: 'low' });
    const body = { targets: { firstResponse: 'PT30M' } };
    expect((await routes.call('PUT', '/sla/policies/low', { as: 'manager', body })).body).toMatchObject({
      revision: 2,
    });
    const after = await buildTicket(routes, { priority: 'low' });
    const budget = async (id: string) => {
      const { targets } = TicketView.parse((await routes.call('GET', `/tickets/${id}`, { as: 'clerk' })).body);
      return targets.filter((target) => target.metric === 'firstResponse').map((target) => target.dueAt);
    };
    expect(await budget(after.id)).toEqual(['2026-11-24T02:30:00.000Z']);
    expect(await budget(before.id)).not.toEqual(await budget(after.id));
  });
});
