import { stat } from 'node:fs/promises';
import path from 'node:path';
import { importFolder } from '#core/knowledge/import-documents.ts';
import { openDb } from '#core/platform/db.ts';
import { openLive } from '#core/platform/live.ts';
import { createLog } from '#core/platform/log.ts';
import { withDatabase } from '../database-url.ts';
import { readScriptEnvironment, UserError } from '../environment.ts';

const CONNECTIONS = 2;

/**
 * Takes the documents of a folder into the knowledge and says what became of each file that was not simply taken.
 * Returns 1 when a file could not be taken; the others are in all the same.
 */
export async function knowledgeImport(args: string[]): Promise<number> {
  const [folder, ...rest] = args;
  if (folder === undefined || rest.length > 0) throw new UserError('Usage: knowledge import <folder>');
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UserError(`There is no folder "${folder}".`);
  const env = readScriptEnvironment();
  return withDatabase(env, async (databaseUrl) => {
    const db = openDb(databaseUrl, CONNECTIONS);
    const live = await openLive({ databaseUrl, redisUrl: env.redisUrl, log: createLog('knowledge-import', 'error') });
    try {
      const { imported, unchanged, failed } = await importFolder({ db, live }, path.resolve(folder));
      for (const file of imported) console.log(`imported   ${file}`);
      for (const { file, reason } of failed) console.log(`not taken  ${file}: ${reason}`);
      console.log(`${imported.length} imported, ${unchanged.length} unchanged, ${failed.length} not taken`);
      return failed.length === 0 ? 0 : 1;
    } finally {
      await live.close();
      await db.$disconnect();
    }
  });
}

export { knowledgeImport as run };
