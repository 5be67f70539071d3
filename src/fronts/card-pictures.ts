import { sql } from 'kysely';
import { type PictureRow, pictureFields, pictureFrom, readyPicture } from '../articles/picture-sql.ts';
import type { Instant } from '../base/clock.ts';
import type { MediaId } from '../base/ids.ts';
import type { Picture } from '../media/public.ts';
import type { Db } from '../store/database.ts';

/** Pictures that cards have of their own, those of them that may be shown now. One query, none for none. */
export async function cardPictures(
  db: Db,
  ids: readonly MediaId[],
  now: Instant,
): Promise<ReadonlyMap<MediaId, Picture>> {
  if (ids.length === 0) return new Map();
  const fields = Object.entries(pictureFields('m')).map(([name, column]) => sql`${column} as ${sql.ref(name)}`);
  const { rows } = await sql<PictureRow>`select ${sql.join(fields)} from media m
    where m.id in (${sql.join([...new Set(ids)])}) and ${readyPicture('m')}
    and (m.usable_until is null or m.usable_until > ${now})`.execute(db);
  return new Map(
    rows.flatMap((row) => {
      const picture = pictureFrom(row);
      return picture ? [[picture.id, picture] as const] : [];
    }),
  );
}
