import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { canEnter, type ServerUser, serverUser } from './owner.ts';

/**
 * Where the files of an embedded PostgreSQL are.
 * `records` (credentials, locks, log) belongs to the launcher's user, `home` (the cluster) to the server's.
 */
export type Places = { records: string; home: string; cluster: string; log: string; user: ServerUser | undefined };

const systemFolder = '/var/lib/frontline';

/**
 * The places for a data folder; makes the folders. Usually they are `<data>/postgres` and `<data>/postgres/server`. As root, when the server's
 * user cannot enter the data folder, the cluster is in `/var/lib/frontline/<hash of the data folder>`, so that two
 * checkouts never share one.
 */
export function findPlaces(dataFolder: string): Places {
  const folder = realpathSync(dataFolder);
  const records = path.join(folder, 'postgres');
  mkdirSync(records, { recursive: true, mode: 0o755 });
  const inside = places(records, path.join(records, 'server'));
  if (!inside.user) {
    mkdirSync(inside.home, { recursive: true, mode: 0o700 });
    return inside;
  }
  const outside = places(records, path.join(systemFolder, hashOf(folder)));
  if (existsSync(outside.cluster)) return outside;
  if (existsSync(inside.cluster)) {
    if (canEnter(folder, inside.user)) return inside;
    throw new Error(
      `PostgreSQL runs as the user ${inside.user.name}, who can no longer enter ${folder}, where the database is. ` +
        `Allow it (chmod o+x on the folder and those above it) and start again.`,
    );
  }
  if (canEnter(folder, inside.user)) {
    chmodSync(records, 0o755);
    return prepared(inside, inside.user);
  }
  sharedFolder();
  return prepared(outside, inside.user);
}

/** `/var/lib/frontline`, made when missing: root's own, open to be entered by all. */
export function sharedFolder(): string {
  mkdirSync(systemFolder, { recursive: true });
  chmodSync(systemFolder, 0o755);
  return systemFolder;
}

function places(records: string, home: string): Places {
  const cluster = path.join(home, 'cluster');
  return { records, home, cluster, log: path.join(records, 'postgres.log'), user: serverUser(cluster) };
}

function prepared(found: Places, user: ServerUser): Places {
  mkdirSync(found.home, { recursive: true });
  chmodSync(found.home, 0o700);
  chownSync(found.home, user.uid, user.gid);
  return found;
}

function hashOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}
