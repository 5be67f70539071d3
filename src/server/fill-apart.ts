import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import type { Db } from '../store/database.ts';
import { isEmptyPaper } from './is-empty-paper.ts';

/**
 * Fills an empty paper by a process of its own, which takes along the hundreds of megabytes that drawing the pictures of the
 * sample edition needs, and the edition itself. It reads the same environment, and ends where this process does.
 * @returns whether there is anything new in the paper
 */
export async function fillApart(db: Db): Promise<boolean> {
  if (!(await isEmptyPaper(db))) return false;
  const program = join(import.meta.dirname, `fill-program${extname(import.meta.filename)}`);
  const child = fork(program, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const end = () => void child.kill();
  process.once('exit', end);
  try {
    await new Promise<void>((done, failed) => {
      child.once('error', failed);
      child.once('exit', (code, signal) =>
        code === 0 ? done() : failed(new Error(`filling the paper ended with ${signal ?? code}`)),
      );
    });
  } finally {
    process.removeListener('exit', end);
  }
  return true;
}
