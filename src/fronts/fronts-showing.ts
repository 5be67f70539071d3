import type { MediaId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { tagOf } from './front-key.ts';

/** Tags of the fronts that show one of these pictures on a card of their own. One query. */
export async function frontsShowing(db: Db, media: readonly MediaId[]): Promise<string[]> {
  if (media.length === 0) return [];
  const rows = await db
    .selectFrom('frontPictures')
    .innerJoin('fronts', 'fronts.id', 'frontPictures.frontId')
    .select('key')
    .distinct()
    .where('mediaId', 'in', media)
    .execute();
  return rows.map(({ key }) => tagOf(key));
}
