import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const schema = z.object({ user: z.string(), password: z.string(), port: z.number().optional() });

/** Who may connect to the embedded server, and the port that it had last. */
export type Credentials = z.infer<typeof schema>;

export function newCredentials(): Credentials {
  return { user: 'frontline', password: randomBytes(24).toString('base64url') };
}

/** Undefined when there are none. Throws when the file cannot be read. */
export function readCredentials(records: string): Credentials | undefined {
  let text: string;
  try {
    text = readFileSync(fileIn(records), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return schema.parse(JSON.parse(text));
}

/** Readable by the launcher's user alone; replaced in one step, so that a crash leaves the old ones or the new ones. */
export function writeCredentials(records: string, credentials: Credentials): void {
  const aside = `${fileIn(records)}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(credentials), { mode: 0o600 });
  renameSync(aside, fileIn(records));
}

export function connectionUrl(credentials: Credentials, port: number, database: string): string {
  return `postgresql://${credentials.user}:${credentials.password}@127.0.0.1:${port}/${database}`;
}

function fileIn(records: string): string {
  return path.join(records, 'credentials.json');
}
