import type { CardSubmission } from '#core/contract/chat.ts';
import { insertDelivery } from '#core/platform/delivery.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { payloadOf } from './store.ts';

/**
 * A card outside has been filled in: it is drawn again as what was entered, so that nobody fills it in twice. Once a
 * card, by the first that came.
 * @param sentId the channel's id of the message with the card
 */
export async function redrawCard(
  deps: Deps,
  card: { conversationId: string; sentId: string; submission: CardSubmission },
): Promise<void> {
  const { conversationId, sentId, submission } = card;
  const sent = await deps.db.delivery.findFirst({
    where: { channel: 'teams', externalId: sentId, message: { conversationId } },
    include: { message: true },
  });
  const { message } = sent ?? {};
  if (message == null || payloadOf(message).card === undefined) return;
  const payload = { kind: 'update', activityId: sentId, submission };
  await inUnit(deps, (unit) =>
    insertDelivery(unit, { channel: 'teams', messageId: message.id, payload, dedupeKey: `teams-card:${message.id}` }),
  );
}
