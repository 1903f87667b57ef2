import type { TeamsPort, TeamsThread } from '#bot/channels/teams/port.ts';
import type { RefusedFile } from '#core/contract/attachment.ts';
import type { MemoryConversations } from './memory-conversations.ts';

export interface MemoryTeams extends TeamsPort {
  readonly threads: TeamsThread[];
  readonly edits: { text: string; editId: string }[];
  readonly refused: { conversationId: string; sourceId: string; files: readonly RefusedFile[] }[];
  readonly deletions: string[];
  readonly filledIn: { sentId: string; submission: unknown }[];
}

/** What Teams asks of the core, in memory. An emergency is what says so. */
export function memoryTeams(conversations: MemoryConversations): MemoryTeams {
  const known = new Map<string, { id: string }>();
  const threads: TeamsThread[] = [];
  const edits: MemoryTeams['edits'] = [];
  const refused: MemoryTeams['refused'] = [];
  const deletions: string[] = [];
  const filledIn: MemoryTeams['filledIn'] = [];
  return {
    threads,
    edits,
    refused,
    deletions,
    filledIn,
    open: async (thread) => {
      const found = known.get(thread.externalId);
      if (found !== undefined) return found;
      threads.push(thread);
      const { id } = await conversations.start({
        channel: 'teams',
        channelUserId: thread.externalId,
        visitorId: null,
        contactId: null,
        locale: thread.locale,
      });
      known.set(thread.externalId, { id });
      return { id };
    },
    find: async (externalId) => known.get(externalId) ?? null,
    isKnown: async (conversationId, sourceId) =>
      [...conversations.received, ...refused].some(
        (input) => input.sourceId === sourceId && input.conversationId === conversationId,
      ),
    filesRefused: async (message) => void refused.push(message),
    edited: async ({ text }, editId) => void edits.push({ text, editId }),
    deleted: async (_conversationId, sourceId) => void deletions.push(sourceId),
    cardFilledIn: async ({ sentId, submission }) => void filledIn.push({ sentId, submission }),
    soundsLikeEmergency: (text) => text.includes('emergency'),
  };
}
