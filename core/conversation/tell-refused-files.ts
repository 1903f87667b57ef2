import type { RefusedFile } from '#core/contract/attachment.ts';
import { Language } from '#core/contract/language.ts';
import { say } from '#core/language/say.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { appendMessage } from './append-message.ts';
import { findMessageBySource, lockConversation } from './store.ts';

/** Of the notice about the files of a message. */
export const refusalOf = (sourceId: string): string => `${sourceId}:files`;

/** The customer hears, once, which files did not come through and why, that they can send them otherwise. */
export function tellRefusedFiles(
  deps: Deps,
  { conversationId, sourceId, files, megabytes }: RefusedFiles,
): Promise<void> {
  return inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, conversationId);
    if (conversation === null) return;
    const noticeId = refusalOf(sourceId);
    if ((await findMessageBySource(unit.tx, conversationId, noticeId)) !== null) return;
    const language = Language.parse(conversation.language);
    const lines = files.map(({ name, reason }) => say(language, `file.refused.${reason}`, { name, megabytes }));
    const text = [say(language, 'file.refused'), ...lines.map((line) => `- ${line}`)].join('\n');
    await appendMessage(unit, conversation, { sender: 'system', text, sourceId: noticeId, payload: { language } });
  });
}

export interface RefusedFiles {
  conversationId: string;
  /** Of the message on which the files hung. */
  sourceId: string;
  files: readonly RefusedFile[];
  /** How large one file may be. */
  megabytes: number;
}
