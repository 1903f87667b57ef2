import { Language } from '#core/contract/language.ts';
import type { RoutingSettings } from '#core/contract/routing.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { changeHolder } from '#core/conversation/change-holder.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { findPresence, lostConversations } from '#core/routing/store.ts';
import { durationMs } from '#core/sla/duration.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket, UNFINISHED, updateTicket } from '#core/ticket/store.ts';

/**
 * A clerk who is no longer seen, mid-chat: the customer goes to the front of the queue and is told (chatwoot #5362).
 * A talk that sleeps stays with its clerk until the customer writes again (chatwoot #4158).
 */
export async function requeueLost(deps: Deps, routing: RoutingSettings): Promise<void> {
  const now = deps.clock.now().getTime();
  const unseenSince = new Date(now - durationMs(routing.lostAfter));
  const aliveSince = new Date(now - durationMs(routing.liveFor));
  for (const lost of await lostConversations(deps.db, unseenSince, aliveSince)) await requeue(deps, lost, unseenSince);
}

function requeue(deps: Deps, lost: { id: string; assigneeId: string }, unseenSince: Date): Promise<void> {
  return inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, lost.id);
    if (conversation?.holder !== 'human' || conversation.assigneeId !== lost.assigneeId) return;
    const presence = await findPresence(unit.tx, lost.assigneeId);
    if (presence === null || presence.seenAt >= unseenSince) return;
    await changeHolder(unit, conversation, {
      holder: 'waiting',
      waitingSince: unit.now,
      queue: conversation.queue,
      front: true,
    });
    await askAgain(unit, conversation.openTicketId, 'clerkLost');
    const language = Language.parse(conversation.language);
    await appendMessage(unit, conversation, {
      sender: 'system',
      text: say(language, 'handoff.lost'),
      payload: { notice: 'clerkLost', language },
    });
  });
}

/** The customer waits for a person anew: the ticket is nobody's, and its pickup clock starts. */
export async function askAgain(
  unit: Parameters<typeof recordEvents>[0],
  ticketId: string | null,
  reason: string,
): Promise<void> {
  if (ticketId === null) return;
  const ticket = await lockTicket(unit.tx, ticketId);
  if (ticket === null || !UNFINISHED.includes(ticket.status)) return;
  await updateTicket(unit.tx, ticketId, { assigneeId: null });
  await recordEvents(unit, ticketId, [{ type: 'handoff', actor: 'system', data: { reason } }]);
}
