import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { notFound } from './errors.ts';
import type { FileStore } from './file-store.ts';

/** Only who runs the processes reads what customers send. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Files in a folder. A name without `.part` is a whole file: it gets its name once its bytes are on the disk. */
export function diskFiles(folder: string): FileStore {
  const root = path.resolve(folder);
  const placeOf = (key: string): string => {
    const place = path.resolve(root, key);
    if (!place.startsWith(root + path.sep)) throw new Error('a key leads out of the folder');
    return place;
  };
  return {
    put: async (key, content) => {
      const place = placeOf(key);
      const part = `${place}.part`;
      await mkdir(path.dirname(place), { recursive: true, mode: FOLDER_MODE });
      try {
        await pipeline(content, createWriteStream(part, { flags: 'wx', mode: FILE_MODE, flush: true }));
        await rename(part, place);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    get: async (key) => {
      const handle = await open(placeOf(key), 'r').catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? notFound('file') : error;
      });
      return handle.createReadStream();
    },
    remove: async (key) => {
      const place = placeOf(key);
      await rm(place, { force: true });
      await rm(`${place}.part`, { force: true });
    },
  };
}
