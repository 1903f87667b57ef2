import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CatalogueProduct } from '#core/answering/substances.ts';
import { SETTING_DEFAULTS, type Settings } from '#core/contract/settings.ts';
import { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import { parseDocument } from '#core/knowledge/parse-document.ts';

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
const DOCUMENTS = new URL('../../knowledge/', import.meta.url);
const PRODUCTS = new URL('../../prisma/demo/products.json', import.meta.url);

export interface Company {
  knowledge: KnowledgeIndex;
  catalogue: CatalogueProduct[];
  settings: Settings;
}

/** The demo company, from its files alone: no database is needed to ask it. */
export function openCompany(): Company {
  const files = readdirSync(DOCUMENTS, { recursive: true, encoding: 'utf8' }).filter((file) => /\.md$/.test(file));
  const documents = files
    .filter((file) => !file.endsWith('README.md'))
    .sort()
    .flatMap((file) => {
      const parsed = parseDocument(file, readFileSync(new URL(file, DOCUMENTS), 'utf8'));
      return parsed.ok ? [parsed.document] : [];
    });
  return {
    knowledge: KnowledgeIndex.fromDocuments(documents),
    catalogue: Catalogue.parse(JSON.parse(readFileSync(PRODUCTS, 'utf8'))),
    settings: { ...SETTING_DEFAULTS, companyEmergencyLine: '400-000-0119' },
  };
}
