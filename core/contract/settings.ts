import { z } from 'zod';
import { readPositiveDuration } from './duration.ts';
import { QuietHours } from './escalation.ts';
import { ROUTING_DEFAULTS, RoutingSettings } from './routing.ts';
import { Team } from './vocabulary.ts';

const Numbers = z.object({
  medical: z.string(),
  fire: z.string(),
  police: z.string(),
  chemical: z.string().optional(),
  poison: z.string().optional(),
  psychological: z.string().optional(),
});
const Duration = z
  .string()
  .refine(
    (text) => 'ms' in readPositiveDuration(text),
    'an ISO 8601 duration of hours, minutes, seconds, such as PT2M',
  );
const Three = z.object({ 'zh-Hans': z.string(), 'zh-Hant': z.string(), en: z.string() });

const Region = z.enum(['CN', 'HK', 'TW', 'OTHER']);

/** The controlled settings: what the policy leaves open. Each has a default (SETTING_DEFAULTS), none is a constant in code. */
export const Settings = z.object({
  companyNames: Three,
  region: Region.meta({ description: 'Whose emergency numbers count where nothing better is known' }),
  emergencyNumbers: z.record(Region, Numbers),
  companyEmergencyLine: z.string().max(100),
  hotline: z.string().max(100),
  serviceMail: z.string().max(200),
  retentionMonths: z.int().positive().max(240),
  deskCalendarKey: z.string().min(1).max(60),
  timeZone: z.string().min(1).max(60),
  surveyDelay: Duration.meta({ description: 'From solving to the survey, wall time' }),
  surveyExpiry: Duration.meta({ description: 'For answering, wall time' }),
  attachmentMegabytes: z.int().min(1).max(100).meta({ description: 'How large one file may be' }),
  closeAfter: Duration.meta({ description: 'From solving to closing when the customer stays silent, wall time' }),
  forwardDurations: z
    .record(Team, Duration)
    .meta({ description: 'Within which a team answers what is forwarded to it, its working time (P3.3)' }),
  quietHours: QuietHours.nullable().meta({ description: 'When mails that are not urgent wait' }),
  routing: RoutingSettings.meta({ description: 'How waiting conversations are given out' }),
  leads: z
    .partialRecord(Team, z.array(z.string()).max(20))
    .meta({ description: 'User ids of a team’s leads; a team without any has the managers' }),
});
export type Settings = z.infer<typeof Settings>;
export const SettingsPatch = Settings.partial();
export type SettingsPatch = z.infer<typeof SettingsPatch>;

export const SETTING_DEFAULTS: Settings = {
  companyNames: { 'zh-Hans': '售后服务', 'zh-Hant': '售後服務', en: 'After-sales service' },
  region: 'CN',
  emergencyNumbers: {
    CN: {
      medical: '120',
      fire: '119',
      police: '110',
      chemical: '0532-83889090',
      poison: '010-83132345',
      psychological: '12356',
    },
    HK: { medical: '999', fire: '999', police: '999' },
    TW: { medical: '119', fire: '119', police: '110' },
    OTHER: { medical: '112', fire: '112', police: '112' },
  },
  companyEmergencyLine: '',
  hotline: '',
  serviceMail: '',
  retentionMonths: 24,
  deskCalendarKey: 'business',
  timeZone: 'Asia/Shanghai',
  surveyDelay: 'PT2M',
  surveyExpiry: 'PT168H',
  attachmentMegabytes: 20,
  closeAfter: 'PT168H',
  forwardDurations: {
    clerks: 'PT8H',
    technical: 'PT8H',
    quality: 'PT8H',
    rnd: 'PT8H',
    finance: 'PT8H',
    management: 'PT8H',
  },
  quietHours: { timeZone: 'Asia/Shanghai', from: '21:00', to: '08:00', days: ['sat', 'sun'] },
  routing: ROUTING_DEFAULTS,
  leads: {},
};
