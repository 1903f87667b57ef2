import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openDb } from '#core/platform/db.ts';
import { readSettings } from '#core/settings/store.ts';
import { withDatabase } from '../database-url.ts';
import { readScriptEnvironment, UserError } from '../environment.ts';
import { appPackage } from '../teams-app/package.ts';

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

const OPTIONS = {
  out: { type: 'string', default: 'frontline-teams.zip' },
  'app-id': { type: 'string' },
  version: { type: 'string', default: '1.0.0' },
  website: { type: 'string' },
  privacy: { type: 'string' },
  terms: { type: 'string' },
} as const;

/** Writes the package that is uploaded to Teams, with the company's names as the settings have them. */
export async function teamsManifest(args: string[], env = readScriptEnvironment()): Promise<number> {
  const { values } = readArguments(args);
  const appId = values['app-id'] ?? env.all.MICROSOFT_APP_ID ?? '';
  if (!GUID.test(appId))
    throw new UserError('Say which registration with Microsoft this is: MICROSOFT_APP_ID, or --app-id <GUID>.');
  if (!VERSION.test(values.version)) throw new UserError('--version wants three numbers, such as 1.0.1.');
  const website = address('--website', values.website ?? env.all.PUBLIC_URL);
  const facts = {
    appId: appId.toLowerCase(),
    version: values.version,
    websiteUrl: website,
    privacyUrl: address('--privacy', values.privacy ?? website),
    termsUrl: address('--terms', values.terms ?? website),
  };
  const companyNames = await withDatabase(env, async (url) => {
    const db = openDb(url, 1);
    try {
      return (await readSettings(db)).companyNames;
    } finally {
      await db.$disconnect();
    }
  });
  const file = path.resolve(values.out);
  write(file, appPackage({ ...facts, companyNames }));
  for (const name of ['privacy', 'terms'] as const)
    if (values[name] === undefined)
      console.error(
        `The ${name === 'privacy' ? 'privacy statement' : 'terms of use'} point to ${website}; --${name} says where they are.`,
      );
  console.log(file);
  return 0;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true });
  } catch (error) {
    throw new UserError((error as Error).message);
  }
}

/** Microsoft takes web addresses alone, and shows them to people. */
function address(option: string, value: string | undefined): string {
  const parsed = z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .safeParse(value);
  if (!parsed.success)
    throw new UserError(
      option === '--website'
        ? 'Say where your website is: PUBLIC_URL, or --website https://…'
        : `${option} wants a web address, such as https://example.com/privacy.`,
    );
  return parsed.data;
}

function write(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${(error as Error).message}`);
  }
}
