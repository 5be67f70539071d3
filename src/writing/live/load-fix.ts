import { NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import type { Db } from '../../store/database.ts';
import type { StoryMay } from '../contract.ts';
import { accessTo } from '../stories/may.ts';
import type { LoadedText } from '../texts/load-text.ts';

/** The text of a fix: what readers have, and what was written in it since. @throws {NotFound} where none is open */
export async function loadFix(db: Db, story: ArticleId): Promise<LoadedText> {
  const base = await db
    .selectFrom('fixes')
    .innerJoin('liveTexts', 'liveTexts.articleId', 'fixes.articleId')
    .select('liveTexts.state')
    .where('fixes.articleId', '=', story)
    .executeTakeFirst();
  if (!base) throw new NotFound(`fix of story ${story}`);
  const rows = await db
    .selectFrom('fixUpdates')
    .select(['id', 'bytes'])
    .where('articleId', '=', story)
    .orderBy('id')
    .execute();
  const through = rows.at(-1)?.id ?? 0;
  return { updates: [base.state, ...rows.map(({ bytes }) => bytes)], through, savedThrough: through };
}

/** In a fix those write who may publish it; the others look on. Null: for this person there is no such story. */
export async function accessToFix(db: Db, person: Person, story: ArticleId): Promise<StoryMay | null> {
  const may = await accessTo(db, person, story);
  return may && { ...may, edit: may.publish, suggest: may.publish };
}
