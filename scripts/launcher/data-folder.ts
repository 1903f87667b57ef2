import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../environment.ts';
import { type Lock, LockHeldError, takeLock } from '../processes/lock.ts';

/**
 * Makes the data folder when it is missing, and holds it for this launcher alone.
 * Throws `UserError` when the folder cannot be written to, or another Frontline runs on it.
 */
export async function holdDataFolder(folder: string): Promise<Lock> {
  prepareDataFolder(folder);
  try {
    return await takeLock(path.join(folder, 'launcher.lock'));
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    const { pid, note } = error.holder;
    throw new UserError(
      `Frontline already runs on the data folder ${folder}: process ${pid}${note ? `, ${note}` : ''}. ` +
        'Stop that one first (Ctrl-C there), or give this one a folder and a port of its own: ' +
        'FRONTLINE_DATA=/some/folder PORT=3979 npm start',
    );
  }
}

/** Throws `UserError` when the folder cannot be made or written to. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UserError(
      `The data folder ${folder} cannot be written to (${code}). Give your user the right to write there, ` +
        'or choose another folder: FRONTLINE_DATA=/some/folder npm start',
    );
  }
}
