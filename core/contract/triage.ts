import { z } from 'zod';
import { Language } from './language.ts';

export const INTENTS = [
  'appearance_change',
  'compatibility',
  'competitor',
  'disposal',
  'doc_request',
  'dosage',
  'emergency',
  'feedback',
  'greeting',
  'human_request',
  'invoice',
  'misuse',
  'onsite_request',
  'order_status',
  'out_of_scope',
  'ppe',
  'price',
  'prompt_injection',
  'quality_complaint',
  'refund_status',
  'regulatory',
  'return_exchange',
  'safety_info',
  'service_complaint',
  'shelf_life',
  'shipping',
  'shipping_leak',
  'storage',
  'training_request',
  'unclear',
  'usage',
  'wrong_item',
] as const;
export const Intent = z.enum(INTENTS);
export type Intent = z.infer<typeof Intent>;

export const Urgency = z.enum(['critical', 'high', 'normal', 'low']).meta({
  description: 'critical: possible harm now, page a person; high: stop use, leak, money, threat; normal; low',
});
export type Urgency = z.infer<typeof Urgency>;

export const EMERGENCY_ROUTES = [
  'eye',
  'skin',
  'inhalation',
  'ingestion',
  'fire',
  'release',
  'reaction',
  'self-harm',
  'unknown',
] as const;
export const EmergencyRoute = z.enum(EMERGENCY_ROUTES);
export type EmergencyRoute = z.infer<typeof EmergencyRoute>;

export const Victim = z.enum(['self', 'child', 'worker', 'other', 'animal']);
export type Victim = z.infer<typeof Victim>;

export const Emergency = z.object({
  routes: z.array(EmergencyRoute).min(1),
  productMention: z.string().nullable().meta({ description: 'As understood in the text, not yet a product of ours' }),
  victim: Victim.nullable(),
  continued: z
    .boolean()
    .meta({ description: 'A follow-up of an emergency in the same conversation; nothing new named' }),
  transport: z.boolean().meta({ description: 'On the road, by rail or at sea: SDS section 14 belongs to the answer' }),
});
export type Emergency = z.infer<typeof Emergency>;

/** What the rules understood of one customer message. */
export const Triage = z.object({
  language: Language,
  intent: Intent,
  urgency: Urgency,
  emergency: Emergency.nullable(),
  possibleEmergency: z.boolean().meta({ description: 'Ask once whether anybody is exposed, give the 24-hour line' }),
  wantsPerson: z.boolean(),
  cancelsHandoff: z.boolean(),
  anger: z.boolean(),
  misuse: z.boolean(),
  injection: z.boolean(),
  selfHarm: z.boolean(),
  signals: z.array(z.string()).meta({ description: 'The rules that fired, for the desk' }),
});
export type Triage = z.infer<typeof Triage>;
