import { NotFound } from '../../base/errors.ts';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';
import type { Row } from '../../store/tables.ts';

/**
 * A note that nobody else answers, changes or takes away until this transaction ends: nobody replies to words that are
 * being taken away.
 * @throws {NotFound}
 */
export async function heldNote(db: Db, id: number): Promise<Row<'passageNotes'>> {
  const row = await db
    .selectFrom('passageNotes')
    .selectAll()
    .where('id', '=', id)
    .$if(dialectOf(db) === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`note ${id}`);
  return row;
}
