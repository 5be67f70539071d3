import type { ArticleId } from '../base/ids.ts';
import { settingsFrom } from '../paper/read-settings.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { inPieces, insertMany } from '../store/insert-many.ts';
import type { ArticleInput } from './article-input.ts';
import { noteMedia } from './note-media.ts';
import { replaceCopies } from './replace-copies.ts';
import { type WorkingRow, workingRow } from './working-row.ts';

/**
 * Adds an article, or replaces the working copy of the one with this `id`, with its sections and topics. Readers see no
 * difference, unless `status` takes a live article from them.
 * @throws {Invalid} by field (see `working-row.ts`), {NotFound} where no article has this id
 */
export async function saveArticle(ctx: Context, input: ArticleInput): Promise<ArticleId> {
  const [id] = await saveArticles(ctx, [input]);
  return id as ArticleId;
}

/** The same for many at once, with few statements; ids in the order of the inputs. Nothing is saved if one is wrong. */
export async function saveArticles(ctx: Context, inputs: readonly ArticleInput[]): Promise<ArticleId[]> {
  return inTransaction(ctx.db, async (db) => {
    const language = inputs.every((input) => input.language) ? 'en' : await paperLanguage(db);
    const work = inputs.map((input) => ({ input, row: workingRow(input, language, ctx.now()) }));
    const added = await insertNew(
      db,
      work.filter(({ input }) => !input.id).map(({ row }) => row),
    );
    await replaceCopies({ ...ctx, db }, work);
    const ids = inputs.map(({ id }) => id ?? (added.shift() as ArticleId));
    await saveLists(db, inputs, ids);
    await noteMedia(
      db,
      work.map(({ input, row }, at) => ({ id: ids[at] as ArticleId, isNew: !input.id, row })),
    );
    return ids;
  });
}

async function paperLanguage(db: Db): Promise<string> {
  const rows = await db.selectFrom('settings').select(['name', 'valueJson']).where('name', '=', 'language').execute();
  return settingsFrom(rows).language;
}

async function insertNew(db: Db, rows: WorkingRow[]): Promise<ArticleId[]> {
  const ids: ArticleId[] = [];
  for (const some of inPieces(rows)) {
    const returned = await db
      .insertInto('articles')
      .values(some.map((row) => ({ ...row, status: row.status ?? 'draft' })))
      .returning(['id', 'headline'])
      .execute();
    // both databases answer in the order of the values, though neither promises it
    if (returned.some(({ headline }, at) => headline !== some[at]?.headline))
      throw new Error('the database returned new rows in another order');
    ids.push(...returned.map(({ id }) => id));
  }
  return ids;
}

async function saveLists(db: Db, inputs: readonly ArticleInput[], ids: ArticleId[]): Promise<void> {
  const sections = inputs.flatMap((input, at) => {
    const primary = input.sectionId ?? input.sectionIds?.[0];
    return [...new Set([...(primary ? [primary] : []), ...(input.sectionIds ?? [])])].map((sectionId) => ({
      articleId: ids[at] as ArticleId,
      sectionId,
      isPrimary: sectionId === primary ? (1 as const) : (0 as const),
    }));
  });
  const topics = inputs.flatMap((input, at) =>
    [...new Set(input.topicIds ?? [])].map((topicId, position) => ({
      articleId: ids[at] as ArticleId,
      topicId,
      position,
    })),
  );
  await insertMany(db, 'articleSections', sections);
  await insertMany(db, 'articleTopics', topics);
}
