import type { PersonId } from '../base/ids.ts';
import type { MenuPlace } from '../paper/menus/contract.ts';
import type { Db } from '../store/database.ts';

/** Whose menu it is, as far as it is anybody's: who launched it last. */
export async function lastLauncher(db: Db, place: MenuPlace): Promise<PersonId | null> {
  const launch = await db
    .selectFrom('menuLaunches')
    .select('personId')
    .where('place', '=', place)
    .where('personId', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return launch?.personId ?? null;
}
