import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root, runStep, SetupError, say } from './report.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.frontline-stamp');
const lockfile = path.join(root, 'package-lock.json');
const bundledNode = path.join(modules, '.bin', 'node');
const neededMajor = 24;
const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|E?TIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT/;
const registryHint =
  'The npm registry cannot be reached. Frontline needs it once, to install its packages: ' +
  'check the network (or npm config get registry, https-proxy) and run the command again.';

/** Whether node_modules holds what the lockfile says, also when somebody ran npm themselves. */
export function isInstalled() {
  if (!existsSync(stampFile) && matchesLockfile()) writeStamp(stampFile, hashOf([lockfile]));
  return readStamp(stampFile) === hashOf([lockfile]) && usableRuntime() !== undefined;
}

/**
 * Installs from the lockfile. Install scripts are left off: npm 12 blocks them, one of them downloads a database
 * engine that is not used, another compiles for a minute; the single one that is needed is run here.
 */
export async function installPackages() {
  if (readStamp(stampFile) !== hashOf([lockfile])) {
    await npmCi();
    writeStamp(stampFile, hashOf([lockfile]));
  }
  if (!existsSync(bundledNode)) await fetchNode();
  if (usableRuntime() === undefined) {
    throw new SetupError(
      `Node ${neededMajor} could not be fetched for ${process.platform}-${process.arch} from the npm registry. ` +
        `Install Node ${neededMajor} or later (https://nodejs.org) and run the command again.`,
    );
  }
}

/** The Node that runs Frontline: the one that came with the lockfile, else this one if it is new enough. */
export function runtime() {
  return usableRuntime() ?? process.execPath;
}

function usableRuntime() {
  if (existsSync(bundledNode)) return bundledNode;
  return Number(process.versions.node.split('.')[0]) >= neededMajor ? process.execPath : undefined;
}

async function npmCi() {
  await checkRegistry();
  // Whatever NODE_ENV or the user's npm configuration say: the tests need the development packages.
  const all = ['--include=dev', '--include=optional'];
  const { program, args, env } = npm(['ci', '--ignore-scripts', '--loglevel=error', ...all]);
  const title = 'Installing the packages of package-lock.json (a minute or two the first time)';
  const { code, output } = await runStep(title, program, args, { env });
  if (code === 0) return;
  if (unreachable.test(output)) throw new SetupError(registryHint);
  if (/ENOSPC/.test(output)) {
    throw new SetupError('The disk is full: Frontline needs about 2 GB for its packages. Make room and run it again.');
  }
  throw new SetupError('npm could not install the packages; its own words are above. Mend that and run it again.');
}

/** Without a network `npm ci` tries each package several times, for minutes, before it says so. */
async function checkRegistry() {
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=15000'];
  const { program, args, env } = npm(['view', 'pg', 'version', '--loglevel=error', ...patience]);
  const { code, output } = await runStep('Asking the npm registry', program, args, { env, quiet: true });
  if (code !== 0 && unreachable.test(output)) throw new SetupError(registryHint);
}

/** The npm package `node` brings its binary by an install script, which runs npm once more. */
async function fetchNode() {
  const folder = path.join(modules, 'node');
  if (!existsSync(folder)) return;
  const title = `Fetching Node ${JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version}`;
  const { env, node } = npm([]);
  const { code } = await runStep(title, node, ['installArchSpecificPackage.js'], { env, cwd: folder });
  // npm links programs before the install scripts, and this one was not there yet.
  if (existsSync(path.join(folder, 'bin', 'node'))) linkNode();
  if (code !== 0 && usableRuntime() !== undefined) say(`Going on with Node ${process.versions.node} instead.`);
}

function linkNode() {
  rmSync(bundledNode, { force: true });
  symlinkSync(path.join('..', 'node', 'bin', 'node'), bundledNode);
}

/**
 * How to run npm so that it does not stand on the Node below node_modules, which it is about to replace: inside an npm
 * script that one comes first on the PATH.
 */
function npm(args) {
  const below = `${path.sep}node_modules${path.sep}`;
  const folders = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !`${folder}${path.sep}`.includes(below));
  const env = { ...process.env, PATH: folders.join(path.delimiter) };
  const outside = folders.map((folder) => path.join(folder, 'node')).find((file) => existsSync(file));
  const node = outside ?? process.execPath;
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? { program: node, args: [cli, ...args], env, node }
    : { program: 'npm', args, env, node };
}

/** npm leaves a lockfile of what it has installed; optional packages of other platforms are not in it. */
function matchesLockfile() {
  const hidden = path.join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wantedNames = Object.keys(wanted).filter((name) => name !== '');
  return (
    wantedNames.every((name) =>
      present[name] ? present[name].version === wanted[name].version : wanted[name].optional,
    ) && Object.keys(present).every((name) => name in wanted)
  );
}
