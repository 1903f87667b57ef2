import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { AccountList, AccountPatch, NewAccountBody, OwnPasswordBody, PasswordBody } from '#core/contract/account.ts';
import { StoredAttachment } from '#core/contract/attachment.ts';
import { ReadBody } from '#core/contract/chat.ts';
import {
  ConversationList,
  ConversationListQuery,
  ConversationQuery,
  ConversationView,
  PostedMessage,
  PostMessageBody,
} from '#core/contract/conversation.ts';
import { ErrorBody } from '#core/contract/error.ts';
import {
  EscalationPlan,
  MailList,
  OnCallRota,
  OnCallView,
  WebhooksBody,
  WebhooksView,
  WebhookTestBody,
} from '#core/contract/escalation.ts';
import { KnowledgeQuery, KnowledgeResult } from '#core/contract/knowledge.ts';
import { NoticeList, NoticeView } from '#core/contract/notice.ts';
import { ReportQuery, ReportView } from '#core/contract/report.ts';
import { OwnPresence, PresenceBody, SeatList, SkillsBody, TransferBody } from '#core/contract/routing.ts';
import { SessionPatch, SessionView, SignInBody, UserList } from '#core/contract/session.ts';
import { Settings, SettingsPatch } from '#core/contract/settings.ts';
import { Scenario, SimulationAnswer } from '#core/contract/sla.ts';
import {
  CalendarBody,
  CalendarImportBody,
  CalendarImportResult,
  CalendarPreview,
  CalendarPreviewBody,
  DueExplanation,
  PolicyBody,
  PolicyMatch,
  PolicyMatchQuery,
  TryPolicyBody,
  TryPolicyResult,
} from '#core/contract/sla-editing.ts';
import { CalendarView, SlaPolicyList, SlaPolicyPatch, SlaPolicyView } from '#core/contract/sla-policy.ts';
import {
  ContactList,
  ContactQuery,
  TeamsAccountBody,
  TeamsAccountList,
  TeamsAccountQuery,
  TeamsAccountView,
} from '#core/contract/teams-account.ts';
import { SolveBody, TicketList, TicketListQuery, TicketView } from '#core/contract/ticket.ts';
import {
  CloseBody,
  ForwardBody,
  MergeBody,
  PauseBody,
  PriorityBody,
  ResumeBody,
  ReturnBody,
} from '#core/contract/ticket-actions.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';
interface Described {
  verb: Verb;
  path: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer?: z.ZodType;
}

const describe = (
  verb: Verb,
  path: string,
  summary: string,
  rest: Pick<Described, 'query' | 'body' | 'answer'> = {},
): Described => ({ verb, path, summary, ...rest });

/** The routes as they are described to programs; a test holds it against what the server answers. */
export const OPERATIONS: readonly Described[] = [
  describe('post', '/session', 'Sign in', { body: SignInBody, answer: SessionView }),
  describe('get', '/session', 'Who is signed in', { answer: SessionView }),
  describe('patch', '/session', 'Change the own language', { body: SessionPatch, answer: SessionView }),
  describe('delete', '/session', 'Sign out'),
  describe('get', '/users', 'Who works here', { answer: UserList }),
  describe('put', '/session/password', 'Change the own password; the other sessions end', { body: OwnPasswordBody }),
  describe('get', '/accounts', 'Who can sign in, and service accounts', { answer: AccountList }),
  describe('post', '/accounts', 'Add somebody', { body: NewAccountBody, answer: AccountList }),
  describe('patch', '/accounts/{id}', 'Change an account, or close it', { body: AccountPatch, answer: AccountList }),
  describe('put', '/accounts/{id}/password', 'Set a new password for somebody', { body: PasswordBody }),
  describe('get', '/conversations', 'The inbox, a folder of it, and the counts of all', {
    query: ConversationListQuery,
    answer: ConversationList,
  }),
  describe('get', '/conversations/{id}', 'A conversation with the messages after a number and what each turn decided', {
    query: ConversationQuery,
    answer: ConversationView,
  }),
  describe('post', '/conversations/{id}/take-over', 'Take a conversation over from the bot or the queue', {
    answer: ConversationView,
  }),
  describe('post', '/conversations/{id}/return-to-bot', 'Give a conversation back to the bot', {
    answer: ConversationView,
  }),
  describe('post', '/conversations/{id}/messages', 'Reply to the customer', {
    body: PostMessageBody,
    answer: PostedMessage,
  }),
  describe('post', '/conversations/{id}/attachments', 'Store a file (multipart/form-data) for a reply or a note', {
    answer: StoredAttachment,
  }),
  describe('get', '/attachments/{id}', 'The content of a file'),
  describe('post', '/conversations/{id}/notes', 'Write an internal note', {
    body: PostMessageBody,
    answer: PostedMessage,
  }),
  describe('post', '/conversations/{id}/typing', 'Show the customer that a reply is being written'),
  describe('post', '/conversations/{id}/read', 'Show the customer up to which number their words were seen', {
    body: ReadBody,
  }),
  describe('post', '/conversations/{id}/transfer', 'Pass a conversation on to a colleague or a team, with a note', {
    body: TransferBody,
    answer: ConversationView,
  }),
  describe('get', '/presence', 'How the caller stands at the desk, and what is offered to them', {
    answer: OwnPresence,
  }),
  describe('put', '/presence', 'Be available, or away for a while', { body: PresenceBody, answer: OwnPresence }),
  describe('post', '/offers/{id}/accept', 'Take what is offered', { answer: ConversationView }),
  describe('post', '/offers/{id}/decline', 'Leave what is offered to others'),
  describe('get', '/seats', 'Who is at the desk, and what waits in each queue', { answer: SeatList }),
  describe('put', '/seats/{id}', 'Say what somebody can take', { body: SkillsBody, answer: SeatList }),
  describe('get', '/tickets', 'Tickets, newest first', { query: TicketListQuery, answer: TicketList }),
  describe('get', '/tickets/{id}', 'A ticket with its clocks and its ledger', { answer: TicketView }),
  describe('post', '/tickets/{id}/assign', 'Take a ticket on', { answer: TicketView }),
  describe('post', '/tickets/{id}/solve', 'Solve a ticket, with a last reply or without', {
    body: SolveBody,
    answer: TicketView,
  }),
  describe(
    'post',
    '/tickets/{id}/pause',
    'Wait for the customer or a third party: the clocks stop, a promise excepted',
    {
      body: PauseBody,
      answer: TicketView,
    },
  ),
  describe('post', '/tickets/{id}/resume', 'End a pause: the clocks run on', {
    body: ResumeBody,
    answer: TicketView,
  }),
  describe(
    'post',
    '/tickets/{id}/priority',
    'Raise or lower a ticket; a critical one is lowered by a manager alone, with a reason',
    {
      body: PriorityBody,
      answer: TicketView,
    },
  ),
  describe('post', '/tickets/{id}/forward', 'Ask a team for its solution, within its working time', {
    body: ForwardBody,
    answer: TicketView,
  }),
  describe('post', '/tickets/{id}/return', 'Give the solution of the own team back to the clerk, as an internal note', {
    body: ReturnBody,
    answer: TicketView,
  }),
  describe('post', '/tickets/{id}/merge', 'Let a ticket go on in another', {
    body: MergeBody,
    answer: TicketView,
  }),
  describe('post', '/tickets/{id}/close', 'Close a ticket for a reason; unsolved, its clocks are cancelled', {
    body: CloseBody,
    answer: TicketView,
  }),
  describe('get', '/notices', 'Notices on the desk', { answer: NoticeList }),
  describe('post', '/notices/{id}/acknowledge', 'Acknowledge a notice', { answer: NoticeView }),
  describe('get', '/knowledge/search', 'Search the published documents', {
    query: KnowledgeQuery,
    answer: KnowledgeResult,
  }),
  describe('get', '/reports/overview', 'SLA, satisfaction and the bot in a period', {
    query: ReportQuery,
    answer: ReportView,
  }),
  describe('get', '/sla/policies', 'SLA policies and calendars in force', { answer: SlaPolicyList }),
  describe('put', '/sla/policies/{key}', 'Write a new revision of a policy', {
    body: SlaPolicyPatch,
    answer: SlaPolicyView,
  }),
  describe('get', '/escalation', 'Who is told when, for each priority', { answer: EscalationPlan }),
  describe('put', '/escalation', 'Change the chains of escalation', { body: EscalationPlan, answer: EscalationPlan }),
  describe('get', '/on-call', 'The on-call rota, and whose turn it is', { answer: OnCallView }),
  describe('put', '/on-call', 'Change the on-call rota', { body: OnCallRota, answer: OnCallView }),
  describe('get', '/webhooks', 'Which webhooks are told of what', { answer: WebhooksView }),
  describe('put', '/webhooks', 'Change the webhooks', { body: WebhooksBody, answer: WebhooksView }),
  describe('post', '/webhooks/test', 'Send a test posting to one of them', {
    body: WebhookTestBody,
    answer: WebhooksView,
  }),
  describe('get', '/mails', 'Mails, sent and not sent, newest first', { answer: MailList }),
  describe('post', '/mails/test', 'Send a test mail to the own address', { answer: MailList }),
  describe('post', '/sla/policies', 'Make a policy', { body: PolicyBody, answer: SlaPolicyView }),
  describe('delete', '/sla/policies/{key}', 'Retire a policy; its tickets keep it'),
  describe('get', '/sla/policies/match', 'Which policy a ticket with these properties would get, and why', {
    query: PolicyMatchQuery,
    answer: PolicyMatch,
  }),
  describe('put', '/sla/calendars/{key}', 'Write a new revision of a calendar and re-date the open tickets under it', {
    body: CalendarBody,
    answer: CalendarView,
  }),
  describe('post', '/sla/calendars/{key}/preview', 'What saving a calendar would do', {
    body: CalendarPreviewBody,
    answer: CalendarPreview,
  }),
  describe('post', '/sla/calendars/{key}/import', 'Exceptions of a proposed calendar from a notice of holidays', {
    body: CalendarImportBody,
    answer: CalendarImportResult,
  }),
  describe('post', '/sla/simulate', 'Answer an SLA scenario', { body: Scenario, answer: SimulationAnswer }),
  describe('post', '/sla/try', 'What past tickets would have met under other targets', {
    body: TryPolicyBody,
    answer: TryPolicyResult,
  }),
  describe('get', '/tickets/{id}/targets/{metric}/{ordinal}/explanation', 'Why a clock is due when it is', {
    answer: DueExplanation,
  }),
  describe('get', '/settings', 'The controlled settings', { answer: Settings }),
  describe('patch', '/settings', 'Change controlled settings', { body: SettingsPatch, answer: Settings }),
  describe('get', '/teams/accounts', 'Who has written in Teams, and whose account it is', {
    query: TeamsAccountQuery,
    answer: TeamsAccountList,
  }),
  describe('put', '/teams/accounts/{id}', 'Say whose a Teams account is, or take it back', {
    body: TeamsAccountBody,
    answer: TeamsAccountView,
  }),
  describe('get', '/contacts', 'Contacts by name, address or company', { query: ContactQuery, answer: ContactList }),
];

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });

function operation(described: Described) {
  const names = [...described.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const path = z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
  const requestParams = {
    ...(names.length > 0 ? { path } : {}),
    ...(described.query === undefined ? {} : { query: described.query }),
  };
  return {
    summary: described.summary,
    requestParams,
    ...(described.body === undefined ? {} : { requestBody: json(described.body) }),
    responses: {
      ...(described.answer === undefined
        ? { '204': { description: 'Done' } }
        : { '200': { description: 'OK', ...json(described.answer) } }),
      default: { description: 'An error, its message in the language of the request', ...json(ErrorBody) },
    },
  };
}

export function openApiDocument() {
  const paths: Record<string, Partial<Record<Verb, ReturnType<typeof operation>>>> = {};
  for (const described of OPERATIONS) {
    const path = `/api/v1${described.path}`;
    paths[path] = { ...paths[path], [described.verb]: operation(described) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Frontline',
      version: '1',
      description: 'Conversations, tickets, clocks and reports of a support frontline.',
    },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'frontline_session' },
      },
    },
    security: [{ bearer: [] }, { session: [] }],
    paths,
  });
}

export function mountOpenApi({ server, route }: Api): void {
  const document = openApiDocument();
  server.get(
    '/api/v1/openapi.json',
    route(async () => ok(document)),
  );
}
