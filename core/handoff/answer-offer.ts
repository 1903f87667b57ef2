import type { Principal } from '#core/access/rules.ts';
import { lockConversation } from '#core/conversation/store.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { findOffer, settleOffer } from '#core/routing/store.ts';
import { wakeRouting } from '#core/routing/wake-routing.ts';
import { takeIntoHands } from './take-over.ts';

/**
 * The clerk takes what was offered. Taken twice, it is taken once.
 * @returns the conversation's id
 * @throws FrontlineError `notFound`; `gone` when the offer ran out, or went elsewhere
 */
export function acceptOffer(deps: Deps, clerk: Principal, offerId: string): Promise<string> {
  return inUnit(deps, async (unit) => {
    const { conversationId } = await ownOffer(unit, clerk, offerId);
    const conversation = await lockConversation(unit.tx, conversationId);
    if (conversation === null) throw notFound('conversation');
    if (conversation.holder === 'human' && conversation.assigneeId === clerk.userId) return conversationId;
    if (conversation.holder !== 'waiting' || !(await settleOffer(unit.tx, offerId, 'accepted', unit.now)))
      throw new FrontlineError('gone', 'the offer stands no longer');
    await takeIntoHands(unit, conversation, clerk);
    return conversationId;
  });
}

/** The clerk leaves it to others; it goes on at once. */
export function declineOffer(deps: Deps, clerk: Principal, offerId: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    await ownOffer(unit, clerk, offerId);
    if (!(await settleOffer(unit.tx, offerId, 'declined', unit.now))) return;
    unit.tell({ kind: 'presence', userId: clerk.userId });
    wakeRouting(unit);
  });
}

async function ownOffer(unit: Unit, clerk: Principal, offerId: string) {
  const offer = await findOffer(unit.tx, offerId);
  if (offer === null || offer.userId !== clerk.userId) throw notFound('offer');
  return offer;
}
