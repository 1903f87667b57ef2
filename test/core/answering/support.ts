import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CatalogueProduct } from '#core/answering/substances.ts';
import { SETTING_DEFAULTS, type Settings } from '#core/contract/settings.ts';
import type { Emergency, Triage } from '#core/contract/triage.ts';

const Catalogue = z.array(
  z.object({
    code: z.string(),
    family: z.string(),
    names: z.object({ 'zh-Hans': z.string(), 'zh-Hant': z.string(), en: z.string() }),
    aliases: z.array(z.string()),
    cas: z.string().nullable(),
    un: z.string().nullable(),
    concentration: z.string().nullable(),
  }),
);

/** The demo company's products. */
export const demoCatalogue = (): CatalogueProduct[] => {
  const source = new URL('../../../prisma/demo/products.json', import.meta.url);
  return Catalogue.parse(JSON.parse(readFileSync(source, 'utf8')));
};

export const demoProduct = (code: string): CatalogueProduct => {
  const product = demoCatalogue().find((candidate) => candidate.code === code);
  if (product === undefined) throw new Error(`no product ${code}`);
  return product;
};

export const testSettings = (): Settings => ({ ...SETTING_DEFAULTS, companyEmergencyLine: '400-000-0119' });

/** What triage says of a plain question, but for what a test cares about. */
export function triageOf(parts: Partial<Triage> = {}): Triage {
  return {
    language: 'zh-Hans',
    intent: 'unclear',
    urgency: 'normal',
    emergency: null,
    possibleEmergency: false,
    wantsPerson: false,
    cancelsHandoff: false,
    anger: false,
    misuse: false,
    injection: false,
    selfHarm: false,
    signals: [],
    ...parts,
  };
}

export function emergencyOf(parts: Partial<Emergency> = {}): Triage {
  const emergency: Emergency = {
    routes: ['eye'],
    productMention: null,
    victim: null,
    continued: false,
    transport: false,
    ...parts,
  };
  return triageOf({ intent: 'emergency', urgency: 'critical', emergency });
}
