import { FrontlineError } from '#core/platform/errors.ts';
import { UserError } from '../environment.ts';

/** What the core refuses is, on the command line, something that the user can mend. */
export async function tellUser<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FrontlineError)
      throw new UserError(error.path === undefined ? error.message : `${error.path}: ${error.message}`);
    throw error;
  }
}
