import { copyOfEdition } from '../../articles/copy-of-edition.ts';
import type { Db } from '../../store/database.ts';
import type { StorySnapshot } from '../../writing/layout.ts';
import { type StoredCopy, snapshotOfCopy } from '../../writing/texts/working-copy.ts';

/** An edition as the editor would show it; null where there is none of this number. */
export async function snapshotOfEdition(db: Db, copy: StoredCopy, number: number): Promise<StorySnapshot | null> {
  const row = await db
    .selectFrom('editions')
    .select('snapshotJson')
    .where('articleId', '=', copy.article.id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? snapshotOfCopy(await copyOfEdition(db, copy, row.snapshotJson)) : null;
}

/** What readers have now, or null. */
export async function liveSnapshot(db: Db, copy: StoredCopy): Promise<StorySnapshot | null> {
  const { status, edition } = copy.article;
  return status === 'live' && edition !== null ? snapshotOfEdition(db, copy, edition) : null;
}
