import type { PersonId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';

/** Ends sessions of somebody, in the caller's transaction; `announceEnded` follows when it is through. @returns their ids */
export async function endSessionsOf(
  db: Db,
  person: PersonId,
  { but, only }: { but?: string; only?: string } = {},
): Promise<string[]> {
  let query = db.deleteFrom('sessions').where('personId', '=', person);
  if (but !== undefined) query = query.where('id', '!=', but);
  if (only !== undefined) query = query.where('id', '=', only);
  const rows = await query.returning('id').execute();
  if (only === undefined)
    // challenges that were begun before, and links that wait in a mail box
    await db
      .deleteFrom('oneTimeKeys')
      .where('personId', '=', person)
      .where('purpose', 'in', but === undefined ? ['enter', 'reset', 'address'] : ['enter', 'reset'])
      .execute();
  if (only === undefined) await db.deleteFrom('verifications').where('value', '=', person).execute();
  return rows.map(({ id }) => id);
}
