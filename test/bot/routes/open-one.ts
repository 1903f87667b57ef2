import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { type NewTicket, openTicket } from '#core/ticket/open-ticket.ts';

/** A ticket without a conversation, as a phone call gives: no turn of the running bot changes it meanwhile. */
export const openOne = (deps: Deps, overrides: Partial<NewTicket> = {}) =>
  inUnit(deps, (unit) =>
    openTicket(unit, {
      kind: 'inquiry',
      priority: 'normal',
      channel: 'web',
      subject: 'subject',
      language: 'zh-Hans',
      conversationId: null,
      contactId: null,
      customerId: null,
      actor: 'clerk',
      ...overrides,
    }),
  );
