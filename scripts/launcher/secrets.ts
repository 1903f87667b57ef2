import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type ScriptEnvironment, UserError } from '../environment.ts';

const schema = z.object({ DIRECT_LINE_SECRET: z.string(), SIGNING_KEY: z.string() });

export type Secrets = z.infer<typeof schema>;

/**
 * The secrets of this installation: those of the environment, else those that were made once for this data folder, in
 * `secrets.json`, readable by its owner alone. Throws `UserError` when that file is broken.
 */
export function ensureSecrets(env: ScriptEnvironment): Secrets {
  const made = readSecrets(env.dataFolder) ?? makeSecrets(env.dataFolder);
  return {
    DIRECT_LINE_SECRET: env.directLineSecret ?? made.DIRECT_LINE_SECRET,
    SIGNING_KEY: env.signingKey ?? made.SIGNING_KEY,
  };
}

function readSecrets(dataFolder: string): Secrets | undefined {
  const file = fileIn(dataFolder);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return undefined;
    throw new UserError(`${file} cannot be read (${code}); it belongs to the user who started Frontline first.`);
  }
  try {
    chmodSync(file, 0o600);
    return schema.parse(JSON.parse(text));
  } catch {
    throw new UserError(`${file} is damaged. Restore it from a copy, or remove it: everybody then signs in anew.`);
  }
}

function makeSecrets(dataFolder: string): Secrets {
  const secrets = { DIRECT_LINE_SECRET: randomSecret(), SIGNING_KEY: randomSecret() };
  const aside = `${fileIn(dataFolder)}.new`;
  writeFileSync(aside, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(aside, fileIn(dataFolder));
  return secrets;
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'secrets.json');
}
