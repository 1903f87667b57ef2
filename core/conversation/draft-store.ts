import type { Channel } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';
import { insertDelivery } from '#core/platform/delivery.ts';
import type { Unit } from '#core/platform/unit.ts';

export interface DraftOf {
  conversationId: string;
  turnId: string;
  /** The claim's fence: another process that takes the turn over begins a draft of its own. */
  attempts: number;
}

/**
 * Puts what may be shown of an answer under way in place of what was there, unless the conversation has changed hands
 * since the turn was read: then nothing more of it may be shown (EDGE-CASES 26).
 * @param streamId by which the channel knows the stream; null keeps the one that is there
 * @returns false: stop
 */
export async function writeDraft(
  tx: Tx,
  draft: DraftOf & { holderVersion: number; text: string; streamId: string | null; at: Date },
): Promise<boolean> {
  const { conversationId, turnId, attempts, holderVersion, text, streamId, at } = draft;
  const count = await tx.$executeRaw`
    INSERT INTO "Draft" AS d ("conversationId", "turnId", "attempts", "streamId", "sequence", "text", "updatedAt")
    SELECT c."id", ${turnId}, ${attempts}, ${streamId}, 1, ${text}, ${at} FROM "Conversation" c
    WHERE c."id" = ${conversationId} AND c."holder" <> 'human' AND c."holderVersion" = ${holderVersion}
    ON CONFLICT ("conversationId") DO UPDATE SET
      "turnId" = excluded."turnId", "attempts" = excluded."attempts", "text" = excluded."text", "ended" = false,
      "updatedAt" = excluded."updatedAt", "sequence" = d."sequence" + 1,
      "streamId" = CASE WHEN d."turnId" = excluded."turnId" AND d."attempts" = excluded."attempts"
        THEN COALESCE(excluded."streamId", d."streamId") ELSE excluded."streamId" END
    WHERE NOT (d."ended" AND d."turnId" = excluded."turnId" AND d."attempts" = excluded."attempts")`;
  return count === 1;
}

export const findDraft = (tx: Tx, conversationId: string) => tx.draft.findUnique({ where: { conversationId } });

/** Nothing comes of what was shown: whoever shows it takes it away. */
export async function endDraft(unit: Unit, conversation: { id: string; channel: Channel }): Promise<void> {
  const ended = await unit.tx.draft.updateManyAndReturn({
    where: { conversationId: conversation.id, ended: false },
    data: { ended: true, text: '', updatedAt: unit.now },
    select: { streamId: true },
  });
  if (ended.length === 0) return;
  unit.tell({ kind: 'draft', conversationId: conversation.id });
  const streamId = ended[0]?.streamId ?? null;
  if (conversation.channel !== 'teams' || streamId === null) return;
  const payload = { kind: 'endStream', conversationId: conversation.id, streamId };
  await insertDelivery(unit, { channel: 'teams', messageId: null, payload, dedupeKey: `teams-stream:${streamId}` });
}

/**
 * A turn has come to its end: the first thing that the bot has said in it takes the place of what was shown. Where it
 * has said nothing, what was shown goes.
 * @param after the conversation's `lastSeq` before the turn spoke
 */
export async function concludeDraft(
  unit: Unit,
  conversation: { id: string; channel: Channel },
  after: number,
): Promise<void> {
  const draft = await findDraft(unit.tx, conversation.id);
  if (draft === null || draft.ended) return;
  const first = await unit.tx.message.findFirst({
    where: { conversationId: conversation.id, seq: { gt: after }, sender: 'bot', text: { not: '' } },
    orderBy: { seq: 'asc' },
  });
  if (first === null) return endDraft(unit, conversation);
  await unit.tx.draft.delete({ where: { conversationId: conversation.id } });
  if (draft.streamId === null) return;
  const payload = { ...(first.payload as object), streamId: draft.streamId };
  await unit.tx.message.update({ where: { id: first.id }, data: { payload } });
}

/** Whether the conversation is still in the hands in which it was read, and those are the bot's. */
export async function stillWithBot(tx: Tx, id: string, holderVersion: number): Promise<boolean> {
  const row = await tx.conversation.findUnique({ where: { id }, select: { holder: true, holderVersion: true } });
  return row !== null && row.holder !== 'human' && row.holderVersion === holderVersion;
}
