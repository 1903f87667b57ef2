import type { ConversationView } from '#core/contract/conversation.ts';
import type { TicketStatus } from '#core/contract/vocabulary.ts';

/** Who has the conversation, from the viewer's place. */
export type Hold = 'mine' | 'colleague' | 'bot' | 'waiting' | 'closed';

export function holdOf({ holder, assigneeId }: Pick<ConversationView, 'holder' | 'assigneeId'>, userId: string): Hold {
  if (holder !== 'human') return holder;
  return assigneeId === userId ? 'mine' : 'colleague';
}

export interface Actions {
  takeOver: boolean;
  returnToBot: boolean;
  transfer: boolean;
  reply: boolean;
  note: boolean;
  solve: boolean;
}

/** What the buttons offer; the server decides again. Two clerks never answer at once (zammad #246). */
export function actionsFor(
  hold: Hold,
  ticket: TicketStatus | null,
  may: { reply: boolean; note: boolean; solve: boolean; supervise: boolean },
): Actions {
  const unsolved = ticket !== null && ticket !== 'solved' && ticket !== 'closed';
  return {
    takeOver: may.reply && (hold === 'bot' || hold === 'waiting' || (hold === 'colleague' && may.supervise)),
    returnToBot: may.reply && hold === 'mine',
    transfer: may.reply && (hold === 'mine' || (hold === 'colleague' && may.supervise)),
    reply: may.reply && hold === 'mine',
    note: may.note,
    solve: may.solve && unsolved && hold !== 'colleague',
  };
}
