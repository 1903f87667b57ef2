import { z } from 'zod';

/** The words of the data model, for both sides of the wire; prisma/schema.prisma has the same lists. */
export const Role = z.enum(['clerk', 'engineer', 'qualityControl', 'rnd', 'finance', 'manager', 'administrator']);
export type Role = z.infer<typeof Role>;
export const Team = z.enum(['clerks', 'technical', 'quality', 'rnd', 'finance', 'management']);
export type Team = z.infer<typeof Team>;
export const Channel = z.enum(['web', 'teams', 'phone', 'email', 'visit']);
export type Channel = z.infer<typeof Channel>;
export const Holder = z.enum(['bot', 'waiting', 'human', 'closed']);
export type Holder = z.infer<typeof Holder>;
export const Sender = z.enum(['customer', 'bot', 'clerk', 'system']);
export type Sender = z.infer<typeof Sender>;
export const Priority = z.enum(['critical', 'high', 'normal', 'low']);
export type Priority = z.infer<typeof Priority>;
export const TicketKind = z.enum([
  'inquiry',
  'emergency',
  'complaint',
  'qualityFeedback',
  'returnExchange',
  'order',
  'document',
  'training',
  'visit',
  'feedback',
  'other',
]);
export type TicketKind = z.infer<typeof TicketKind>;
export const TicketStatus = z.enum(['open', 'pendingCustomer', 'pendingThirdParty', 'solved', 'closed']);
export type TicketStatus = z.infer<typeof TicketStatus>;
export const SlaMetricName = z.enum(['pickup', 'firstResponse', 'nextResponse', 'resolution', 'promise', 'internal']);
export type SlaMetricName = z.infer<typeof SlaMetricName>;
export const SlaStatusName = z.enum(['running', 'paused', 'met', 'breached', 'cancelled']);
export type SlaStatusName = z.infer<typeof SlaStatusName>;
export const DocumentKind = z.enum(['SDS', 'TDS', 'MANUAL', 'PACKAGING', 'COA', 'POLICY']);
export type DocumentKind = z.infer<typeof DocumentKind>;
/** What came of a customer's message; `relay` = a person holds the conversation and the bot is silent. */
export const OutcomeName = z.enum([
  'answer',
  'clarify',
  'form',
  'promise',
  'handoff',
  'decline',
  'emergency',
  'greeting',
  'survey',
  'cancelHandoff',
  'relay',
]);
export type OutcomeName = z.infer<typeof OutcomeName>;
