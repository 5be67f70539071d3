import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Conflict } from '../base/errors.ts';

/** Locks of this process. A handle that nothing refers to would be collected, and its lock with it. */
const held = new Set<Sqlite.Database>();

/**
 * Makes this process the one server of a data folder. The lock is held by the operating system on an open file, so it ends
 * with the process, however that ends: nothing stale is left by a kill or a power cut.
 * @throws Conflict naming the process that holds it
 * @returns gives the folder free
 */
export function holdFolder(data: string): () => void {
  mkdirSync(data, { recursive: true });
  const holder = join(data, 'server.pid');
  const lock = new Sqlite(join(data, 'server.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!/^SQLITE_(BUSY|LOCKED)/.test((error as { code?: string }).code ?? '')) throw error;
    throw new Conflict(
      `Another server (process ${readHolder(holder)}) already serves ${data}. Stop it first, or give this one a folder of its own with STANDFIRST_DATA.`,
    );
  }
  writeFileSync(holder, String(process.pid));
  held.add(lock);
  return () => {
    held.delete(lock);
    rmSync(holder, { force: true });
    lock.close();
  };
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}
