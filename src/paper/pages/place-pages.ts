import { Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { recordPaperChange } from '../record-paper-change.ts';

/**
 * Puts pages under another one, in this order; the others of that level come after them as they were. Addresses stay.
 * @throws {Invalid} `parentId`, `ids`: no pages, or a page would stand under itself
 */
export async function placePages(ctx: Context, parentId: ArticleId | null, ids: readonly ArticleId[]): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const pages = await db
      .selectFrom('articles')
      .select(['id', 'parentId', 'position'])
      .where('kind', '=', 'page')
      .where('status', '<>', 'trash')
      .orderBy('position')
      .orderBy('headline')
      .orderBy('id')
      .execute();
    const parents = new Map(pages.map((page) => [page.id, page.parentId]));
    const wrong: Record<string, string> = {};
    if (ids.some((id) => !parents.has(id))) wrong.ids = 'One of the pages is not there any more.';
    if (parentId !== null && !parents.has(parentId)) wrong.parentId = 'This page is not there any more.';
    else if (above(parents, parentId).some((id) => ids.includes(id)))
      wrong.parentId = 'A page cannot stand under itself.';
    if (Object.keys(wrong).length) throw new Invalid('The pages cannot stand there.', wrong);
    const level = pages.filter((page) => page.parentId === parentId).map(({ id }) => id);
    const order = [...new Set([...ids, ...level])];
    for (const [position, id] of order.entries()) await place(db, id, { parentId, position });
    await recordPaperChange({ ...ctx, db }, { kind: 'paper.changed', what: 'everything' });
    await audit({ ...ctx, db }, { what: 'page.placed', detail: { parentId, ids: order } });
  });
}

async function place(db: Db, id: ArticleId, where: { parentId: ArticleId | null; position: number }): Promise<void> {
  for (const table of ['articles', 'liveArticles'] as const)
    await db.updateTable(table).set(where).where('id', '=', id).execute();
}

/** The page and all that it stands under. */
function above(parents: ReadonlyMap<ArticleId, ArticleId | null>, start: ArticleId | null): ArticleId[] {
  const found: ArticleId[] = [];
  for (let at = start; at !== null && !found.includes(at); at = parents.get(at) ?? null) found.push(at);
  return found;
}
