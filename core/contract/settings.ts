import { z } from 'zod';

const Numbers = z.object({
  medical: z.string(),
  fire: z.string(),
  police: z.string(),
  chemical: z.string().optional(),
  poison: z.string().optional(),
  psychological: z.string().optional(),
});
const Three = z.object({ 'zh-Hans': z.string(), 'zh-Hant': z.string(), en: z.string() });

/** The controlled settings: what the policy leaves open, each with a default, none a constant in code. */
export const Settings = z.object({
  companyNames: Three.default({ 'zh-Hans': '售后服务', 'zh-Hant': '售後服務', en: 'After-sales service' }),
  region: z.enum(['CN', 'HK', 'TW', 'OTHER']).default('CN'),
  emergencyNumbers: z.record(z.enum(['CN', 'HK', 'TW', 'OTHER']), Numbers).default({
    CN: { medical: '120', fire: '119', police: '110', chemical: '0532-83889090', poison: '010-83132345', psychological: '12356' },
    HK: { medical: '999', fire: '999', police: '999' },
    TW: { medical: '119', fire: '119', police: '110' },
    OTHER: { medical: '112', fire: '112', police: '112' },
  }),
  companyEmergencyLine: z.string().default(''),
  hotline: z.string().default(''),
  serviceMail: z.string().default(''),
  retentionMonths: z.int().positive().default(24),
  deskCalendarKey: z.string().default('office'),
  timeZone: z.string().default('Asia/Shanghai'),
  surveyDelay: z.string().default('PT2M').meta({ description: 'From solving to the survey' }),
  surveyExpiry: z.string().default('PT168H').meta({ description: 'Wall time for answering' }),
});
export type Settings = z.infer<typeof Settings>;
export const SettingsPatch = Settings.partial();
