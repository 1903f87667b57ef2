import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const schema = z.array(z.object({ login: z.string(), password: z.string(), role: z.string() }));

/** Whom one can sign in as on the demo company's desk. */
export type DemoLogin = z.infer<typeof schema>[number];

/** Kept beside the embedded database, readable by its owner alone: each start shows them again. */
export function keepDemoLogins(dataFolder: string, logins: DemoLogin[]): void {
  const aside = `${fileIn(dataFolder)}.new`;
  writeFileSync(aside, `${JSON.stringify(schema.parse(logins), undefined, 2)}\n`, { mode: 0o600 });
  renameSync(aside, fileIn(dataFolder));
}

/** None when there was no seed, or somebody has removed the file, which is their right. */
export function readDemoLogins(dataFolder: string): DemoLogin[] {
  try {
    return schema.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return [];
  }
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'demo-logins.json');
}
