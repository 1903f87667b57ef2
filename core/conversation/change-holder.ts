import type { Holder, Team } from '#core/contract/vocabulary.ts';
import type { Unit } from '#core/platform/unit.ts';
import { withdrawOffer } from '#core/routing/store.ts';
import { wakeRouting } from '#core/routing/wake-routing.ts';
import type { ConversationRow } from './store.ts';

type Change =
  | { holder: 'human'; assigneeId: string }
  | { holder: 'waiting'; waitingSince: Date; queue?: Team; front?: boolean }
  | { holder: 'bot' | 'closed' };

/**
 * Puts a locked conversation into other hands. Answers under way become stale (`holderVersion`), an offer of it stands
 * no longer, and routing looks again where somebody has room now or somebody waits.
 */
export async function changeHolder(unit: Unit, conversation: ConversationRow, to: Change): Promise<void> {
  const from = conversation.holder;
  const data = columns(to);
  await unit.tx.conversation.update({
    where: { id: conversation.id },
    data: { ...data, holderVersion: { increment: 1 } },
  });
  Object.assign(conversation, data);
  for (const userId of await withdrawOffer(unit.tx, conversation.id, unit.now)) unit.tell({ kind: 'presence', userId });
  if (to.holder === 'waiting' || concernsRouting(from)) wakeRouting(unit);
}

const concernsRouting = (from: Holder): boolean => from === 'human' || from === 'waiting';

function columns(to: Change) {
  const nobody = { assigneeId: null, waitingSince: null, queueFront: false, delayToldAt: null };
  switch (to.holder) {
    case 'human':
      return { ...nobody, holder: to.holder, assigneeId: to.assigneeId };
    case 'waiting':
      return {
        ...nobody,
        holder: to.holder,
        waitingSince: to.waitingSince,
        queueFront: to.front ?? false,
        queue: to.queue ?? ('clerks' as const),
      };
    case 'bot':
    case 'closed':
      return { ...nobody, holder: to.holder };
  }
}
