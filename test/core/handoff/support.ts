import { lockConversation } from '#core/conversation/store.ts';
import { requestHandoff } from '#core/handoff/request-handoff.ts';
import { inUnit } from '#core/platform/unit.ts';
import { triage } from '#core/triage/triage.ts';
import { buildConversation, customerSays } from '#test/support/factories.ts';
import type { World } from '#test/support/world.ts';

/** A conversation whose customer has asked for a person, as the turn would do it. */
export async function asksForPerson(world: World) {
  const id = await buildConversation(world);
  const { messageId } = await customerSays(world, id, '转人工');
  const state = await inUnit(world, async (unit) => {
    const conversation = await lockConversation(unit.tx, id);
    if (conversation === null) throw new Error('no conversation');
    return requestHandoff(unit, conversation, {
      triage: triage('转人工'),
      messageId,
      subject: '转人工',
      reason: 'askedForPerson',
      productCode: null,
    });
  });
  return { id, state, ticketId: state.ticket.id };
}
