import type { ConversationFolder } from '#core/contract/conversation.ts';

/** Where each answer is kept. A live event invalidates by the first words. */
export const keys = {
  session: ['session'] as const,
  conversations: ['conversations'] as const,
  folder: (folder: ConversationFolder) => ['conversations', folder] as const,
  conversation: (id: string) => ['conversation', id] as const,
  tickets: ['tickets'] as const,
  ticketList: (query: string) => ['tickets', query] as const,
  ticket: (id: string) => ['ticket', id] as const,
  notices: ['notices'] as const,
  knowledge: (query: string) => ['knowledge', query] as const,
  reports: ['reports'] as const,
  report: (from: string, to: string, timeZone: string) => ['reports', from, to, timeZone] as const,
  policies: ['policies'] as const,
  policyMatch: (facts: string) => ['policies', 'match', facts] as const,
  explanation: (ticketId: string, metric: string, ordinal: number) =>
    ['ticket', ticketId, 'explanation', metric, ordinal] as const,
  escalation: ['escalation'] as const,
  onCall: ['on-call'] as const,
  users: ['users'] as const,
  accounts: ['accounts'] as const,
  presence: ['presence'] as const,
  seats: ['seats'] as const,
  webhooks: ['webhooks'] as const,
  mails: ['mails'] as const,
  settings: ['settings'] as const,
  teamsAccounts: ['teams-accounts'] as const,
  contacts: (words: string) => ['contacts', words] as const,
};
