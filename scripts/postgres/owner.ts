import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The unprivileged user as whom the server runs when the launcher is root; PostgreSQL refuses to run as root. */
export type ServerUser = { name: string; uid: number; gid: number };

/**
 * Undefined unless this process is root. A cluster that exists keeps its owner, so that one made by an ordinary user
 * can also be started by root. Throws when the machine has no unprivileged user.
 */
export function serverUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `with id ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid !== undefined) return { name, uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody. ' +
      'Start Frontline as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** What `spawn` needs to run a program as that user. */
export function asUser(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/** Whether that user can reach a folder through all of its parents. */
export function canEnter(folder: string, user: ServerUser): boolean {
  return spawnSync('test', ['-x', folder], { ...asUser(user), cwd: '/' }).status === 0;
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const run = spawnSync('id', [flag, name], { encoding: 'utf8' });
  // macOS says -2 for nobody.
  return run.status === 0 ? Number(run.stdout) >>> 0 : undefined;
}
