import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Beside the packages, not in the system's temp folder: two users of one machine must not meet there. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/frontline-browser', import.meta.url));
/** The browser must not look for the outside world: its own errands would fail loudly and slowly. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
/** The one process that the package suggests for a cloud function shares a fate between tabs. */
const UNWANTED = /^--(single-process|no-zygote|headless)/;

let shared: Promise<Browser> | undefined;

/** A real Chromium, out of the npm package on Linux x64; elsewhere an installed Chrome. Started once a test file. */
export function browser(): Promise<Browser> {
  shared ??=
    process.platform === 'linux' && process.arch === 'x64'
      ? fromPackage()
      : chromium.launch({ channel: 'chrome', args: QUIET });
  return shared;
}

export async function closeBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

async function fromPackage(): Promise<Browser> {
  const executablePath = await unpack();
  const args = [...sparticuz.args.filter((arg) => !UNWANTED.test(arg)), ...QUIET];
  try {
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    if (!String(error).includes('shared libraries')) throw error;
    // A machine without NSS and friends: the package brings its own, which are second choice where the system has them.
    const env = { ...process.env, LD_LIBRARY_PATH: path.join(CACHE, 'al2023', 'lib') } as Record<string, string>;
    return chromium.launch({ executablePath, args, env });
  }
}

/**
 * The package unpacks into the temp folder, and its libraries only where it believes to be in the cloud that it was
 * made for. Unpacked aside and renamed, so that a test that is killed, or runs beside another, finds all or nothing.
 */
async function unpack(): Promise<string> {
  const unpacked = path.join(CACHE, 'chromium');
  if (existsSync(unpacked)) return unpacked;
  const aside = `${CACHE}-${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  try {
    Object.assign(process.env, { TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
    await sparticuz.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  try {
    renameSync(aside, CACHE);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  return unpacked;
}
