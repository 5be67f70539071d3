import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { MenuEntry } from './public.ts';

/** More would be a list, not a footer. */
const MOST = 12;

/**
 * What the footer shows while no menu was put there: the pages that stand under no other, so that an imported paper's About
 * and Contact are found. Those in `elsewhere`, of the main menu, are not said twice. One query.
 */
export async function footerPages(db: Db, elsewhere: ReadonlySet<ArticleId>): Promise<MenuEntry[]> {
  const pages = await db
    .selectFrom('liveArticles')
    .select(['id', 'path', 'headline'])
    .where('kind', '=', 'page')
    .where('parentId', 'is', null)
    .where('path', '<>', '/')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('menus').select('id').where('place', '=', 'footer'))))
    .orderBy('position')
    .orderBy('headline')
    .orderBy('id')
    .limit(MOST + elsewhere.size)
    .execute();
  return pages
    .filter(({ id }) => !elsewhere.has(id))
    .slice(0, MOST)
    .map(({ id, path, headline }) => ({ label: headline, target: { kind: 'article', id, path }, children: [] }));
}

/** Whether one of these is a page that the footer shows, or may come to show, by itself. */
export async function areFooterPages(db: Db, ids: readonly ArticleId[]): Promise<boolean> {
  const page = await db
    .selectFrom('articles')
    .select('id')
    .where('id', 'in', ids)
    .where('kind', '=', 'page')
    .where('parentId', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('menus').select('id').where('place', '=', 'footer'))))
    .limit(1)
    .executeTakeFirst();
  return page !== undefined;
}
