import type { Settings } from '#core/contract/settings.ts';
import { type Db, runStatement, sql } from '#core/platform/db.ts';
import { readSettings } from '#core/settings/store.ts';
import { type Catalogue, productCatalogue } from './store.ts';

/** What every turn needs to know of the company. */
export interface CompanyFacts {
  settings: Settings;
  catalogue: Catalogue;
}

/**
 * Another text after any change of a setting or a product, whoever made it: rows have the number of the transaction
 * that wrote them, which only grows. To be put into a statement that runs anyway.
 */
export const companyVersion = sql`(
  SELECT (SELECT count(*) || '-' || coalesce(sum(xmin::text::bigint), 0) FROM "Setting") || '-' ||
    (SELECT count(*) || '-' || coalesce(sum(xmin::text::bigint), 0) FROM "Product"))`;

export interface Company {
  /** @param version as the database has just said; left out, it is asked */
  facts(version?: string): Promise<CompanyFacts>;
}

/** Settings and products, read again when a row of them has changed; so they are never stale, in any process. */
export function openCompany(db: Db): Company {
  let kept: { version: string; facts: CompanyFacts } | undefined;
  return {
    facts: async (known) => {
      const version = known ?? (await readVersion(db));
      if (kept?.version === version) return kept.facts;
      // Read after the version: what is kept may be newer than its version says, never older.
      const [settings, catalogue] = await Promise.all([readSettings(db), productCatalogue(db)]);
      kept = { version, facts: { settings, catalogue } };
      return kept.facts;
    },
  };
}

async function readVersion(db: Db): Promise<string> {
  const [row] = await runStatement<{ version: string }>(db, 'company-1', sql`SELECT ${companyVersion} AS "version"`);
  return row?.version ?? '';
}
