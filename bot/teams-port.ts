import { editMessage, noteDeletion } from '#core/conversation/edit-message.ts';
import { teamsUserKey } from '#core/conversation/map-teams-account.ts';
import { openThread } from '#core/conversation/open-thread.ts';
import type { ReceiveDeps } from '#core/conversation/receive-message.ts';
import { redrawCard } from '#core/conversation/redraw-card.ts';
import { findByExternalId, findMessageBySource } from '#core/conversation/store.ts';
import { refusalOf, tellRefusedFiles } from '#core/conversation/tell-refused-files.ts';
import { seenTeamsAccount } from '#core/customer/teams-account-store.ts';
import { readSettings } from '#core/settings/store.ts';
import { triage } from '#core/triage/triage.ts';
import type { TeamsPort } from './channels/teams/port.ts';
import type { Arrived } from './conversation-port.ts';

/**
 * Teams' view of the core.
 * @param arrived called after a message is committed, with the conversation that has a turn to run
 */
export function teamsPort(deps: ReceiveDeps, arrived: Arrived): TeamsPort {
  const { db, clock } = deps;
  return {
    open: async ({ owner, ...thread }) => {
      const contactId =
        owner === undefined
          ? null
          : await seenTeamsAccount(db, { tenantId: owner.tenantId, userId: owner.userId }, owner.name, clock.now());
      const channelUserId = owner === undefined ? thread.externalId : teamsUserKey(owner);
      return openThread(deps, { ...thread, channel: 'teams', channelUserId, contactId });
    },
    find: (externalId) => findByExternalId(db, externalId),
    isKnown: async (conversationId, sourceId) =>
      (await findMessageBySource(db, conversationId, sourceId)) !== null ||
      (await findMessageBySource(db, conversationId, refusalOf(sourceId))) !== null,
    filesRefused: async (refused) =>
      tellRefusedFiles(deps, { ...refused, megabytes: (await readSettings(db)).attachmentMegabytes }),
    edited: async (message, editId) => {
      if (await editMessage(deps, message, editId)) arrived(message.conversationId);
    },
    deleted: (conversationId, sourceId) => noteDeletion(deps, { conversationId, sourceId }),
    cardFilledIn: (card) => redrawCard(deps, card),
    soundsLikeEmergency: (text, locale) => triage(text, { locale: locale ?? undefined }).emergency !== null,
  };
}
