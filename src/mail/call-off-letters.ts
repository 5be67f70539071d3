import type { Context } from '../store/context.ts';

/**
 * Stops letters that have not gone, in the caller's transaction. Of one that a process is just handing over nobody can tell:
 * it counts as gone, and is not tried again.
 * @returns `gone`: those that a mail server took or may be taking; `stopped`: those that never go
 */
export async function callOffLetters(
  { db }: Pick<Context, 'db'>,
  letters: readonly number[],
): Promise<{ gone: number[]; stopped: number[] }> {
  if (letters.length === 0) return { gone: [], stopped: [] };
  // first the letter, then who holds it: who sends claims the letter by an update, and cannot note its end before this ends
  const called = await db
    .updateTable('outbox')
    .set({ state: 'cancelled' })
    .where('id', 'in', letters)
    .where('state', '<>', 'sent')
    .returning('id')
    .execute();
  const ids = new Set(called.map(({ id }) => id));
  const held = await db
    .selectFrom('jobs')
    .select('key')
    .where('name', '=', 'send-mail')
    .where('state', '=', 'running')
    .where('key', 'in', letters.map(String))
    .execute();
  for (const { key } of held) ids.delete(Number(key));
  return { gone: letters.filter((id) => !ids.has(id)), stopped: letters.filter((id) => ids.has(id)) };
}
