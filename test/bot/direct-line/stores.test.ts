import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitorStore } from '#bot/channels/direct-line/visitor-store.ts';
import type { VisitorPort } from '#bot/channels/ports.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let visitors: VisitorPort;

beforeAll(async () => {
  world = await openWorld();
  visitors = visitorStore(world);
});
afterAll(() => world.close());

const conversation = (data: {
  visitorId?: string;
  channel?: 'web' | 'teams';
  channelUserId?: string;
  lastMessageAt?: Date;
}) => world.db.conversation.create({ data: { channel: 'web', channelUserId: 'dl_x', language: 'zh-Hans', ...data } });

describe('visitors in the database', () => {
  it('are found by their credential until it is revoked, and when they were seen is noted', async () => {
    const { id } = await visitors.create('hash-1', null);
    world.clock.advance(60_000);
    expect(await visitors.seen('hash-1')).toEqual({ id, contactId: null });
    expect((await world.db.visitor.findUniqueOrThrow({ where: { id } })).lastSeenAt).toEqual(world.clock.now());
    await world.db.visitor.update({ where: { id }, data: { revokedAt: world.clock.now() } });
    expect(await visitors.seen('hash-1')).toBeNull();
    expect(await visitors.seen('unknown')).toBeNull();
  });

  it('find the web conversation in which something was said last', async () => {
    const { id } = await visitors.create('hash-2', null);
    expect(await visitors.latestConversation(id)).toBeNull();
    const older = await conversation({ visitorId: id, lastMessageAt: new Date('2026-11-02T00:00:00Z') });
    await conversation({ visitorId: id, lastMessageAt: new Date('2026-11-01T00:00:00Z') });
    await conversation({ visitorId: id, channel: 'teams', lastMessageAt: new Date('2026-11-03T00:00:00Z') });
    expect((await visitors.latestConversation(id))?.id).toBe(older.id);
  });

  it('list their own conversations, without what is internal', async () => {
    const { id } = await visitors.create('hash-list', null);
    const { id: conversationId } = await conversation({ visitorId: id });
    await conversation({ visitorId: id, channel: 'teams' });
    await conversation({});
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute));
    const line = (seq: number, sender: 'customer' | 'clerk' | 'bot', text: string, rest: object = {}) =>
      world.db.message.create({ data: { conversationId, seq, sender, text, createdAt: at(seq), ...rest } });
    await line(1, 'bot', '您好');
    await line(2, 'customer', '在吗');
    await line(3, 'clerk', '在的');
    await line(4, 'clerk', '内部：老客户', { visibility: 'internal' });
    await line(5, 'bot', '', { payload: { event: { name: 'handoff.status' } } });
    await world.db.conversation.update({ where: { id: conversationId }, data: { customerReadSeq: 1, lastSeq: 5 } });
    expect(await visitors.conversations(id, 10)).toEqual([
      {
        id: conversationId,
        holder: 'bot',
        startedAt: expect.any(Date),
        lastMessage: { text: '在的', fromCustomer: false, at: at(3) },
        unread: 1,
        customerReadSeq: 1,
        clerkReadSeq: 0,
      },
    ]);
  });

  it('are revoked once, for good', async () => {
    const { id } = await visitors.create('hash-revoked', null);
    expect(await visitors.isRevoked(id)).toBe(false);
    await visitors.revoke('hash-revoked');
    expect(await visitors.isRevoked(id)).toBe(true);
    expect(await visitors.seen('hash-revoked')).toBeNull();
    expect(await visitors.isRevoked('no such visitor')).toBe(true);
  });

  it('become known with their conversations, and never someone else', async () => {
    const visitor = await visitors.create('hash-3', null);
    const { id } = await conversation({ visitorId: visitor.id });
    const one = await visitors.vouch({
      externalId: 'site:1',
      name: '李静',
      email: null,
      phone: null,
      customerCode: null,
    });
    const other = await visitors.vouch({
      externalId: 'site:2',
      name: '王强',
      email: null,
      phone: null,
      customerCode: null,
    });
    await visitors.bind(visitor.id, one.contactId);
    await visitors.bind(visitor.id, other.contactId);
    expect((await visitors.seen('hash-3'))?.contactId).toBe(one.contactId);
    expect((await world.db.conversation.findUniqueOrThrow({ where: { id } })).contactId).toBe(one.contactId);
  });

  it('vouched for again are the same contact, refreshed, without losing what is left out', async () => {
    const customer = await world.db.customer.create({ data: { code: 'C-100', name: '示例客户' } });
    const first = {
      externalId: 'site:3',
      name: '李静',
      email: 'li@customer.example',
      phone: '13800000000',
      customerCode: 'C-100',
    };
    const { contactId } = await visitors.vouch(first);
    const again = await visitors.vouch({
      ...first,
      name: '李静（采购）',
      email: null,
      phone: null,
      customerCode: 'C-unknown',
    });
    expect(again.contactId).toBe(contactId);
    expect(await world.db.contact.findUniqueOrThrow({ where: { id: contactId } })).toMatchObject({
      name: '李静（采购）',
      email: 'li@customer.example',
      phone: '13800000000',
      customerId: customer.id,
    });
  });

  it('vouched for twice at the same moment are one contact', async () => {
    const contact = { externalId: 'site:4', name: '李静', email: null, phone: null, customerCode: null };
    const both = await Promise.all([visitors.vouch(contact), visitors.vouch(contact)]);
    expect(new Set(both.map(({ contactId }) => contactId)).size).toBe(1);
  });
});
