import { mountAccounts } from './accounts.ts';
import type { Api } from './api-deps.ts';
import { mountAttachments } from './attachments.ts';
import { mountConversations } from './conversations.ts';
import { mountDocuments } from './documents.ts';
import { mountEscalation } from './escalation.ts';
import { mountKnowledge } from './knowledge.ts';
import { mountLive } from './live.ts';
import { mountNotices } from './notices.ts';
import { mountOpenApi } from './openapi.ts';
import { mountPresence } from './presence.ts';
import { mountReports } from './reports.ts';
import { mountSession } from './session.ts';
import { mountSettings } from './settings.ts';
import { mountSla } from './sla.ts';
import { mountSlaSimulation } from './sla-simulation.ts';
import { mountTeamsAccounts } from './teams-accounts.ts';
import { mountTicketActions } from './ticket-actions.ts';
import { mountTickets } from './tickets.ts';
import { mountUsers } from './users.ts';

/** The JSON API for the console and for programs: thin routes, one command each. */
export function mountApi(api: Api): void {
  mountSession(api);
  mountConversations(api);
  mountAttachments(api);
  mountTickets(api);
  mountTicketActions(api);
  mountPresence(api);
  mountNotices(api);
  mountKnowledge(api);
  mountDocuments(api);
  mountReports(api);
  mountSla(api);
  mountEscalation(api);
  mountSlaSimulation(api);
  mountUsers(api);
  mountAccounts(api);
  mountSettings(api);
  mountTeamsAccounts(api);
  mountOpenApi(api);
  mountLive(api);
}
