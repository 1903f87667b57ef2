import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { LocalizedText } from '#core/contract/language.ts';
import { Settings } from '#core/contract/settings.ts';
import { Role, Team } from '#core/contract/vocabulary.ts';

/** The files of prisma/demo: an invented company, its customers, products, batches, orders and people. */
const SCHEMAS = {
  settings: Settings.partial(),
  users: z.array(z.object({ login: z.string(), names: LocalizedText, role: Role, team: Team, locale: z.string() })),
  products: z.array(
    z.object({
      code: z.string(),
      family: z.string(),
      names: LocalizedText,
      aliases: z.array(z.string()),
      cas: z.string().nullable(),
      un: z.string().nullable(),
      concentration: z.string().nullable(),
      line: z.string(),
    }),
  ),
  batches: z.array(
    z.object({ number: z.string(), product: z.string(), producedOn: z.iso.date(), expiresOn: z.iso.date() }),
  ),
  customers: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      tier: z.string(),
      region: z.string(),
      industry: z.string(),
      address: z.string(),
      contacts: z.array(z.object({ name: z.string(), email: z.string(), phone: z.string(), language: z.string() })),
    }),
  ),
  orders: z.array(
    z.object({
      number: z.string(),
      customer: z.string(),
      orderedOn: z.iso.date(),
      status: z.string(),
      lines: z.array(
        z.object({
          product: z.string(),
          batch: z.string().nullish(),
          quantity: z.number(),
          unit: z.string(),
          specification: z.string(),
          unitPrice: z.number(),
        }),
      ),
    }),
  ),
} as const;

type Name = keyof typeof SCHEMAS;

export async function readDemo<N extends Name>(name: N): Promise<z.infer<(typeof SCHEMAS)[N]>> {
  const text = await readFile(new URL(`demo/${name}.json`, import.meta.url), 'utf8');
  return SCHEMAS[name].parse(JSON.parse(text)) as z.infer<(typeof SCHEMAS)[N]>;
}
