import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { messagesAfter } from '#core/conversation/store.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import {
  buildConversation,
  buildUser,
  clockNamed,
  conversationNow,
  customerSays,
  ledgerOf,
  messagesOf,
  ticketNow,
} from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(TUESDAY_MORNING));

const words = (conversationId: string, rest: { text?: string; clientId?: string; internal?: boolean } = {}) => ({
  conversationId,
  text: '请先用大量清水冲洗。',
  clientId: 'client-0001',
  internal: false,
  ...rest,
});

async function heldConversation() {
  const id = await buildConversation(world);
  await customerSays(world, id, '你们的产品怎么样');
  const clerk = await buildUser(world);
  await takeOver(world, clerk, id);
  const ticketId = (await conversationNow(world, id)).openTicketId ?? '';
  return { id, clerk, ticketId };
}

describe('a clerk', () => {
  it('says a thing once, sent twice or ten times at once under one client id', async () => {
    const { id, clerk, ticketId } = await heldConversation();
    const first = await clerkSpeaks(world, clerk, words(id));
    const again = await Promise.all(Array.from({ length: 10 }, () => clerkSpeaks(world, clerk, words(id))));
    expect(new Set([first, ...again].map((message) => message.id)).size).toBe(1);
    const said = (await messagesOf(world, id)).filter((message) => message.sender === 'clerk');
    expect(said).toHaveLength(1);
    expect((await ledgerOf(world, ticketId)).filter((type) => type === 'clerkReply')).toHaveLength(1);
  });

  it('meets the response clocks with a reply, and the first of them is kept on the ticket', async () => {
    const { id, clerk, ticketId } = await heldConversation();
    world.clock.advance(600_000);
    const repliedAt = world.clock.now();
    await clerkSpeaks(world, clerk, words(id));
    expect(await clockNamed(world, ticketId, 'firstResponse')).toMatchObject({ status: 'met', metAt: repliedAt });
    world.clock.advance(600_000);
    await clerkSpeaks(world, clerk, words(id, { clientId: 'client-0002' }));
    expect(await ticketNow(world, ticketId)).toMatchObject({ firstReplyAt: repliedAt });
  });

  it('may not reply without holding the conversation: not while the bot, nor while a colleague has it', async () => {
    const id = await buildConversation(world);
    await customerSays(world, id, '你好');
    const [clerk, colleague] = [await buildUser(world), await buildUser(world)];
    await expect(clerkSpeaks(world, clerk, words(id))).rejects.toMatchObject({ code: 'conflict' });
    await takeOver(world, colleague, id);
    await expect(clerkSpeaks(world, clerk, words(id))).rejects.toMatchObject({ code: 'conflict' });
    expect((await messagesOf(world, id)).filter((message) => message.sender === 'clerk')).toHaveLength(0);
  });

  it('may write a note all the same; it meets no clock and the customer never sees it', async () => {
    const { id, ticketId } = await heldConversation();
    const colleague = await buildUser(world);
    const note = await clerkSpeaks(world, colleague, words(id, { internal: true, text: '客户上次也投诉过' }));
    expect(note).toMatchObject({ visibility: 'internal' });
    expect(await clockNamed(world, ticketId, 'firstResponse')).toMatchObject({ status: 'running' });
    expect(await ledgerOf(world, ticketId)).toContain('note');
    const seen = await messagesAfter(world.db, id, 0, { internal: false, limit: 100 });
    expect(seen.map((message) => message.id)).not.toContain(note.id);
    expect((await conversationNow(world, id)).lastMessageText).not.toContain('投诉');
  });

  it('speaks into an unknown conversation in vain', async () => {
    const clerk = await buildUser(world);
    await expect(clerkSpeaks(world, clerk, words('nowhere'))).rejects.toMatchObject({ code: 'notFound' });
  });
});
