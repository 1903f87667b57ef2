import { Language } from '#core/contract/language.ts';
import type { RoutingSettings } from '#core/contract/routing.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { lockConversation, updateConversation } from '#core/conversation/store.ts';
import { sayInstant } from '#core/language/instant.ts';
import { say } from '#core/language/say.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import type { Routing } from '#core/routing/rules.ts';
import { readSettings } from '#core/settings/store.ts';
import { durationMs } from '#core/sla/duration.ts';
import { promiseReply } from '#core/ticket/promise-reply.ts';
import { findTicket, ticketNumber } from '#core/ticket/store.ts';

/**
 * Nobody takes the conversation: the customer is promised a time, once a wait, and keeps their place (Rocket.Chat
 * #12579). At once where everybody who could has passed; after a while where all are busy or nobody is there.
 */
export async function tellDelay(
  deps: Deps,
  routing: RoutingSettings,
  routed: Extract<Routing, { nobody: string }>,
): Promise<void> {
  await inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, routed.conversationId);
    if (conversation?.holder !== 'waiting' || conversation.delayToldAt !== null) return;
    const waitedMs = unit.now.getTime() - (conversation.waitingSince ?? unit.now).getTime();
    if (routed.nobody !== 'passed' && waitedMs < durationMs(routing.promiseAfter)) return;
    const ticket = conversation.openTicketId === null ? null : await findTicket(unit.tx, conversation.openTicketId);
    if (ticket === null) return;
    const dueAt = await promiseReply(unit, ticket.id);
    await updateConversation(unit.tx, conversation.id, { delayToldAt: unit.now });
    const language = Language.parse(conversation.language);
    const { timeZone } = await readSettings(unit.tx);
    await appendMessage(unit, conversation, {
      sender: 'bot',
      text: say(language, 'handoff.delayed', {
        ticket: ticketNumber(ticket),
        due: sayInstant(dueAt, language, timeZone),
      }),
      payload: { notice: 'delayed', language, suggestions: [say(language, 'suggest.cancel')] },
    });
  });
}
