import type { Db } from '../store/database.ts';
import { containersOf } from './container-rows.ts';
import type { FrontKey } from './front-key.ts';
import { byOrder } from './order-between.ts';
import type { StoredContent } from './stored.ts';

/** What readers would have if the drafts of these containers (null: of all) were launched; the others as they are live. */
export async function draftedOf(
  db: Db,
  key: FrontKey,
  chosen: readonly number[] | null,
): Promise<{ id: number; content: StoredContent }[]> {
  const front = await db.selectFrom('fronts').select('id').where('key', '=', key).executeTakeFirst();
  if (!front) return [];
  const shown = (await containersOf(db, front.id)).flatMap((row) => {
    const isChosen = chosen === null || chosen.includes(row.id);
    const content = isChosen ? (row.isRemoved === 1 ? null : row.draft) : row.live;
    const position = isChosen ? row.position : (row.livePosition ?? row.position);
    return content ? [{ id: row.id, content, position }] : [];
  });
  return shown.sort(byOrder(({ position }) => position)).map(({ id, content }) => ({ id, content }));
}
