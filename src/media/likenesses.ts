import type { MediaId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { insertMany } from '../store/insert-many.ts';
import { ALIKE, difference, partsOf } from './likeness.ts';

/** Makes a picture findable by its likeness. */
export async function noteLikeness(db: Db, id: MediaId, likeness: string | null): Promise<void> {
  if (!likeness) return;
  await insertMany(
    db,
    'mediaLikenesses',
    partsOf(likeness).map((part) => ({ part, mediaId: id })),
    true,
  );
}

/** Pictures that look like this one, the most alike first; at most 20. */
export async function likenesses(db: Db, id: MediaId): Promise<{ id: MediaId; differs: number }[]> {
  const own = await db.selectFrom('media').select('likeness').where('id', '=', id).executeTakeFirst();
  if (!own?.likeness) return [];
  const { likeness } = own;
  // of eight parts six differing bits can change six: two are the same, which few others have by chance
  const candidates = db
    .selectFrom('mediaLikenesses')
    .select('mediaId')
    .where('part', 'in', partsOf(likeness))
    .groupBy('mediaId')
    .having((on) => on.fn.countAll(), '>=', 2);
  const rows = await db
    .selectFrom('media')
    .select(['id', 'likeness'])
    .where('id', 'in', candidates)
    .where('id', '!=', id)
    .where('state', '=', 'ready')
    .execute();
  return rows
    .map((row) => ({ id: row.id, differs: difference(likeness, row.likeness ?? '0') }))
    .filter(({ differs }) => differs <= ALIKE)
    .sort((a, b) => a.differs - b.differs || b.id - a.id)
    .slice(0, 20);
}
