import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TurnDeps } from '#bot/turn/turn.ts';
import { buildAttachment, buildConversation, conversationNow } from '#test/support/factories.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { exchange, openTicketOf, openTurns } from './support.ts';

let world: World;
let deps: TurnDeps;
beforeAll(async () => {
  world = await openWorld();
  deps = await openTurns(world);
});
afterAll(async () => {
  deps.knowledge.close();
  await world.close();
});

const sends = async (conversationId: string, text = '') =>
  exchange(deps, conversationId, text, { attachments: [await buildAttachment(deps, conversationId, '桶身.png')] });

describe('files', () => {
  it('without words become a promise that a colleague will look', async () => {
    const id = await buildConversation(deps);
    const { turn, said } = await sends(id);
    expect(turn).toMatchObject({ outcome: 'promise', status: 'done' });
    expect(said[0]).toContain('由同事查看');
    expect(said.at(-1)).toContain('11月24日周二');
    expect(await openTicketOf(deps, id)).toMatchObject({ subject: '📎 桶身.png', status: 'open' });
    expect((await conversationNow(deps, id)).failedAnswers).toBe(0);
  });

  it('that follow join the ticket, and lead to no second one', async () => {
    const id = await buildConversation(deps);
    await sends(id);
    const first = await openTicketOf(deps, id);
    await sends(id);
    expect((await openTicketOf(deps, id)).id).toBe(first.id);
    expect(await deps.db.ticket.count({ where: { conversationId: id } })).toBe(1);
  });

  it('while a person is awaited leave the customer waiting', async () => {
    const id = await buildConversation(deps);
    await exchange(deps, id, '转人工');
    const { said } = await sends(id);
    expect(said.join()).toContain('由同事查看');
    expect(await conversationNow(deps, id)).toMatchObject({ holder: 'waiting' });
  });

  it('with a question: the question is answered', async () => {
    const id = await buildConversation(deps);
    const { turn } = await sends(id, '10%次氯酸钠溶液怎么储存？');
    expect(turn.outcome).toBe('answer');
  });

  it('with words of harm: the emergency, whatever else', async () => {
    const id = await buildConversation(deps);
    expect((await sends(id, '硫酸溅到眼睛里了')).turn.outcome).toBe('emergency');
  });
});
