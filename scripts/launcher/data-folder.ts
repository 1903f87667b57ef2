import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../environment.ts';
import { type Lock, LockHeldError, takeLock } from '../processes/lock.ts';

/** What a launcher writes into its lock while it stops. */
export const stoppingNote = 'stopping';

// Whoever kills npm gets the prompt back before the launcher has noticed and stopped.
const patienceMs = 2000;
const stopPatienceMs = 20_000;

/**
 * Makes the data folder when it is missing, and holds it for this launcher alone.
 * Throws `UserError` when the folder cannot be written to, or another Frontline runs on it and is not about to stop.
 */
export async function holdDataFolder(folder: string, waitMs = patienceMs): Promise<Lock> {
  prepareDataFolder(folder);
  const file = path.join(folder, 'launcher.lock');
  try {
    return await takeLock(file, { waitMs });
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    const { pid, note } = error.holder;
    if (note === stoppingNote && waitMs < stopPatienceMs) return holdDataFolder(folder, stopPatienceMs);
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
