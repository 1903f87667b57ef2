import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TurnDeps } from '#bot/turn/turn.ts';
import { buildConversation } from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';
import { exchange, openTurns } from './support.ts';

let world: World;
let deps: TurnDeps;
const contacts: Record<string, string> = {};
beforeAll(async () => {
  world = await openWorld();
  deps = await openTurns(world);
  for (const [code, number, status] of [
    ['lin', 'SO-2026-0101', 'shipped'],
    ['bei', 'SO-2026-0102', 'delivered'],
  ] as const) {
    const customer = await world.db.customer.create({
      data: { code, name: code, contacts: { create: { name: code, externalId: `site:${code}` } } },
      include: { contacts: true },
    });
    contacts[code] = customer.contacts[0]?.id ?? '';
    await world.db.order.create({
      data: {
        number,
        customerId: customer.id,
        orderedOn: new Date('2026-11-02'),
        status,
        lines: { create: { productCode: 'hydrochloric-acid-31', quantity: 500, unit: 'kg', unitPrice: 1 } },
      },
    });
  }
});
afterAll(async () => {
  deps.knowledge.close();
  await world.close();
});
beforeEach(() => world.clock.set(TUESDAY_MORNING));

const conversationOf = async (code: string | null) => {
  const id = await buildConversation(world);
  if (code !== null) await world.db.conversation.update({ where: { id }, data: { contactId: contacts[code] ?? null } });
  return id;
};

describe('how an order stands', () => {
  it('is told to a contact of the company that ordered', async () => {
    const { turn, said } = await exchange(deps, await conversationOf('lin'), '我的货到哪了');
    expect(turn).toMatchObject({ outcome: 'answer', ticketId: null });
    expect(said.join()).toContain('SO-2026-0101');
    expect(said.join()).toContain('已发货');
    expect(said.join()).not.toContain('SO-2026-0102');
  });
  it('is not told of an order of another company, nor whether there is one', async () => {
    const foreign = await exchange(deps, await conversationOf('lin'), 'where is order SO-2026-0102');
    const made = await exchange(deps, await conversationOf('lin'), 'where is order SO-2026-9999');
    for (const { turn, said } of [foreign, made]) {
      expect(turn.outcome).toBe('promise');
      expect(said.join()).not.toMatch(/delivered|2026-11-02/);
    }
  });
  it('is told to no stranger; they are told how to identify themselves, and a person is promised', async () => {
    const { turn, said } = await exchange(deps, await conversationOf(null), '訂單SO-2026-0101出貨了沒');
    expect(turn.outcome).toBe('promise');
    expect(said.join()).toContain('已核實身分');
    expect(said.join()).not.toContain('運輸中');
  });
});

describe('how a ticket stands', () => {
  it('is told in its own conversation, and not in another', async () => {
    const id = await conversationOf(null);
    const { said } = await exchange(deps, id, '我的退款到了吗');
    const number = /AS-\d{6}/.exec(said.join())?.[0] ?? 'none';
    const own = await exchange(deps, id, `${number} 处理到哪一步了`);
    expect(own.turn.outcome).toBe('answer');
    expect(own.said.join()).toContain('处理中');
    const other = await exchange(deps, await conversationOf(null), `${number} 处理到哪一步了`);
    expect(other.turn.outcome).toBe('promise');
    expect(other.said.join()).not.toContain(number);
  });
});

describe('an angry word about an order', () => {
  it('still gets a person', async () => {
    const { turn } = await exchange(
      deps,
      await conversationOf('lin'),
      '我的订单SO-2026-0101怎么还没到！！！再不到我投诉12315',
    );
    expect(turn.outcome).toBe('handoff');
  });
});
