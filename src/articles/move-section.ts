import { NotFound } from '../base/errors.ts';
import type { ArticleId, SectionId } from '../base/ids.ts';
import { saveSection } from '../paper/save-section.ts';
import { sectionsInto } from '../paper/sections/current-sections.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { insertMany } from '../store/insert-many.ts';
import { shiftCounts } from './list-counts.ts';
import { readLive } from './live-state.ts';
import { SectionTree } from './section-tree.ts';

const PIECE = 200;

/**
 * Puts a section, with all below it, under another one (null: to the top). Its stories leave the lists of the sections it
 * stood under and join those of the new ones; old addresses go on answering.
 * @throws {NotFound}; {Invalid} as `saveSection` does
 */
export async function moveSection(ctx: Context, id: SectionId, parentId: SectionId | null): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const section = await db.selectFrom('sections').select('name').where('id', '=', id).executeTakeFirst();
    if (!section) throw new NotFound(`section ${id}`);
    await saveSection({ ...ctx, db }, { id, name: section.name, parentId }, { storiesFollow: true });
    const tree = new SectionTree(await db.selectFrom('sections').select(['id', 'parentId', 'path']).execute());
    const rows = await db.selectFrom('liveSections').select('articleId').where('sectionId', '=', id).execute();
    const stories = rows.map(({ articleId }) => articleId);
    for (let start = 0; start < stories.length; start += PIECE)
      await listAgain(db, stories.slice(start, start + PIECE), tree);
  });
}

/** Puts live stories into the lists of the sections that they were published in, as those are now. */
export async function listAgain(db: Db, ids: ArticleId[], tree: SectionTree): Promise<void> {
  const before = await readLive(db, ids);
  const own = await sectionsAsPublished(db, ids);
  const after = [...before.values()].map((state) => ({
    ...state,
    sections: tree.withAncestors(own.get(state.id) ?? []),
  }));
  await db.deleteFrom('liveSections').where('articleId', 'in', ids).execute();
  await insertMany(
    db,
    'liveSections',
    after.flatMap(({ id, publishedAt, sections }) =>
      sections.map((sectionId) => ({ sectionId, publishedAt, articleId: id })),
    ),
  );
  await shiftCounts(db, [...before.values()], after);
}

// the working copy may have gone on: what readers see is the frozen edition
async function sectionsAsPublished(db: Db, ids: ArticleId[]): Promise<Map<ArticleId, SectionId[]>> {
  const editions = await db
    .selectFrom('liveArticles as live')
    .innerJoin('editions', (join) =>
      join.onRef('editions.articleId', '=', 'live.id').onRef('editions.number', '=', 'live.edition'),
    )
    .select(['live.id', 'editions.snapshotJson'])
    .where('live.id', 'in', ids)
    .execute();
  const own = editions.map(({ id, snapshotJson }) => ({
    id,
    sections: (JSON.parse(snapshotJson) as { sectionIds: SectionId[] }).sectionIds,
  }));
  const into = await sectionsInto(db, [...new Set(own.flatMap(({ sections }) => sections))]);
  return new Map(own.map(({ id, sections }) => [id, [...new Set(sections.map((one) => into.get(one) ?? one))]]));
}
