import { Conflict } from '../base/errors.ts';
import { type Db, openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { isDatabaseAway } from './on-error.ts';

/**
 * The database that is configured, in its newest shape.
 * @throws Conflict with a sentence for the person who runs the paper, where it cannot be reached or used as it is
 */
export async function readyDatabase(where: string): Promise<Db> {
  const db = openDatabase(where);
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy().catch(() => {});
    const sentence = where.startsWith('postgres') ? troubleOf(error, where) : null;
    throw sentence ? new Conflict(sentence) : error;
  }
}

function troubleOf(error: unknown, where: string): string | null {
  const code = String((error as { code?: unknown }).code ?? '');
  const url = URL.parse(where);
  // without user and password: it ends in logs
  const place = url ? `${url.host || 'this machine'}${url.pathname}` : 'the address given';
  if (code === '3D000') return `There is no such database: ${place}. Make it (createdb), or mend DATABASE_URL.`;
  if (/^28/.test(code)) return `PostgreSQL at ${place} does not accept the user or password of DATABASE_URL.`;
  if (isDatabaseAway(error))
    return `PostgreSQL at ${place} cannot be reached (${code || (error as Error).message}). Is it running, and is DATABASE_URL right?`;
  return null;
}
