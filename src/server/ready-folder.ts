import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Conflict } from '../base/errors.ts';

/**
 * Makes the folder for everything that is kept on disk, with the folders above it. One that is made here only its account may
 * open: readers' addresses, drafts and staff's keys are in it. One that is there stays as its owner wants it.
 * @param data absolute path
 * @throws Conflict with a sentence that names STANDFIRST_DATA, where it cannot be made or written to
 */
export function readyFolder(data: string): void {
  try {
    make(data, 0o700);
    accessSync(data, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Conflict(
      `STANDFIRST_DATA: the folder ${data} cannot be ${code === 'ENOTDIR' || code === 'EEXIST' ? 'used, since a file stands in its way' : `made or written to (${code})`}. Give one that this account may write to.`,
    );
  }
}

/** One folder at a time: Node's own `recursive` never ends where a folder seems to be there and takes none (`/proc`). */
function make(folder: string, mode = 0o777): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) make(above);
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // another process may have made it in between
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
