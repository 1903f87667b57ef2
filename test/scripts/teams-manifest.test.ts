import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '#core/platform/db.ts';
import { writeSettings } from '#core/settings/store.ts';
import { teamsManifest } from '#scripts/commands/teams-manifest.ts';
import { readScriptEnvironment, UserError } from '#scripts/environment.ts';
import { appFiles } from '#scripts/teams-app/manifest.ts';
import { cloneDatabase } from '#test/support/world.ts';
import { runScript, temporaryFolder } from './support.ts';

// Microsoft's own schemas and its own way to hold a manifest against them.
const require = createRequire(import.meta.url);
const { ManifestUtil } = require('@microsoft/app-manifest') as {
  ManifestUtil: { validateManifestAgainstSchema(manifest: object, schema: object): Promise<string[]> };
};
const faultsOf = (file: Record<string, unknown>): Promise<string[]> => {
  const [, version, name] = /teams\/v([\d.]+)\/(.+)$/.exec(String(file.$schema)) ?? [];
  const schema = require.resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${name}`);
  // One of their patterns leaves a bracket bare, which their own tool does not take.
  const text = readFileSync(schema, 'utf8').replaceAll('\\\\b]', '\\\\b\\\\]');
  return ManifestUtil.validateManifestAgainstSchema(file, JSON.parse(text));
};

const APP_ID = '0a1b2c3d-1111-2222-3333-444455556666';
const NAMES = { 'zh-Hans': '青岚化工', 'zh-Hant': '青嵐化工', en: 'Qinglan Chemicals' };
let database: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  database = await cloneDatabase();
  const db = openDb(database.url, 1);
  await writeSettings(db, { companyNames: NAMES });
  await db.$disconnect();
});
afterAll(() => database.drop());

const command = (args: string[], env: Record<string, string>) =>
  runScript(['scripts/frontline.ts', 'teams', 'manifest', ...args], {
    env: { DATABASE_URL: database.url, MICROSOFT_APP_ID: '', PUBLIC_URL: '', ...env },
  });

describe('the app package for Teams', { timeout: 60_000 }, () => {
  it('has a manifest and translations that Microsoft’s schemas take, with the company’s names', async () => {
    const out = path.join(temporaryFolder(), 'app.zip');
    const env = { MICROSOFT_APP_ID: APP_ID.toUpperCase(), PUBLIC_URL: 'https://service.example.com' };
    const { code, stdout, stderr } = await command(['--out', out, '--privacy', 'https://example.com/privacy'], env);
    expect([code, stdout.trim()]).toEqual([0, out]);
    expect(stderr).toContain('terms of use point to https://service.example.com');
    expect(stderr).not.toContain('privacy statement');
    const files = unzipSync(readFileSync(out));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png', 'zh-tw.json']);
    const read = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
    const [manifest, en, traditional] = [read('manifest.json'), read('en.json'), read('zh-tw.json')];
    for (const file of [manifest, en, traditional]) expect(await faultsOf(file)).toEqual([]);
    expect(manifest).toMatchObject({
      id: APP_ID,
      version: '1.0.0',
      name: { short: NAMES['zh-Hans'] },
      developer: { privacyUrl: 'https://example.com/privacy', termsOfUseUrl: 'https://service.example.com' },
      bots: [{ botId: APP_ID, scopes: ['personal', 'groupChat', 'team'] }],
    });
    // No rights to read what is not said to it, and none that a user would have to grant.
    expect(manifest).not.toHaveProperty('authorization');
    expect(manifest).not.toHaveProperty('webApplicationInfo');
    expect([en['name.short'], traditional['name.short']]).toEqual([NAMES.en, NAMES['zh-Hant']]);
    const named = manifest.localizationInfo.additionalLanguages.map(({ file }: { file: string }) => file);
    expect(named.every((file: string) => file in files)).toBe(true);
    expect(sizeOf(files[manifest.icons.color])).toEqual([192, 192]);
    expect(sizeOf(files[manifest.icons.outline])).toEqual([32, 32]);
    expect(coloursOf(files[manifest.icons.outline])).toEqual(['255,255,255']);
  });

  it.each<[string, string[], string]>([
    ['without an app id', ['--website', 'https://example.com'], 'MICROSOFT_APP_ID'],
    ['with an app id that is none', ['--app-id', 'bot', '--website', 'https://example.com'], '--app-id'],
    ['without a website', ['--app-id', APP_ID], '--website'],
    ['with an address of another kind', ['--app-id', APP_ID, '--website', 'ftp://example.com'], '--website'],
    [
      'with a version that is none',
      ['--app-id', APP_ID, '--website', 'https://e.com', '--version', '1.0'],
      '--version',
    ],
    ['with an option that there is not', ['--icon', 'x.png'], '--icon'],
    [
      'into a folder that there is not',
      ['--app-id', APP_ID, '--website', 'https://e.com', '--out', '/nowhere/at/all.zip'],
      'cannot be written',
    ],
  ])('%s is not written, and it says what is missing', async (_what, args, told) => {
    const env = readScriptEnvironment({ DATABASE_URL: database.url });
    const failed = await teamsManifest(args, env).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(UserError);
    expect((failed as Error).message).toContain(told);
  });
});

it('cuts names that are longer than Teams takes, between characters', async () => {
  const long = `${'化工'.repeat(14)}厂👩‍🔬有限公司`;
  const companyNames = { 'zh-Hans': long, 'zh-Hant': long, en: 'Company '.repeat(20) };
  const urls = { websiteUrl: 'https://e.com', privacyUrl: 'https://e.com', termsUrl: 'https://e.com' };
  const files = appFiles({ appId: APP_ID, version: '1.0.0', companyNames, ...urls });
  for (const file of Object.values(files)) expect(await faultsOf(file as Record<string, unknown>)).toEqual([]);
  expect(files['manifest.json']).toMatchObject({ name: { short: `${'化工'.repeat(14)}厂` } });
});

const sizeOf = (png: Uint8Array | undefined): number[] => {
  const bytes = Buffer.from(png ?? []);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

/** The colours of all pixels that are not transparent; 8 bits each of red, green, blue and opacity. */
function coloursOf(png: Uint8Array | undefined): string[] {
  const bytes = Buffer.from(png ?? []);
  const [width = 0, height = 0] = sizeOf(png);
  expect(bytes.subarray(24, 26)).toEqual(Buffer.from([8, 6]));
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.subarray(at + 4, at + 8).toString() === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const row = width * 4;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x++) {
      const left = x < 4 ? 0 : (pixels[y * row + x - 4] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * row + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (pixels[(y - 1) * row + x - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4)
    if ((pixels[at + 3] ?? 0) > 0) colours.add([...pixels.subarray(at, at + 3)].join(','));
  return [...colours];
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
