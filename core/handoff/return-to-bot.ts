import type { Principal } from '#core/access/rules.ts';
import { Language } from '#core/contract/language.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { changeHolder } from '#core/conversation/change-holder.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { tellHandoffStatus } from './handoff-events.ts';

/**
 * The clerk gives the conversation back, and the bot says so, that there is no silence (EDGE-CASES 28).
 * @throws FrontlineError `notFound`; `conflict` when it is not in this clerk's hands
 */
export function returnToBot(deps: Deps, clerk: Principal, conversationId: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, conversationId);
    if (conversation === null) throw notFound('conversation');
    const holds = conversation.holder === 'human' && conversation.assigneeId === clerk.userId;
    if (!holds) throw new FrontlineError('conflict', 'the conversation is not in your hands');
    await changeHolder(unit, conversation, { holder: 'bot' });
    const language = Language.parse(conversation.language);
    await appendMessage(unit, conversation, {
      sender: 'bot',
      userId: clerk.userId,
      text: say(language, 'returned', { name: clerk.displayName }),
      payload: { notice: 'returned', language },
    });
    await tellHandoffStatus(unit, conversation, 'completed');
  });
}
