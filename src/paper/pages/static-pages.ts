import type { z } from 'zod';
import type { ArticleId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { readableStories } from '../../people/readable-stories.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { readSettings } from '../read-settings.ts';
import type { staticPages as endpoint, PageRow } from './contract.ts';
import { dayIn, daysLater } from './days.ts';

const SOON_DAYS = 14;

/**
 * All static pages with when they are looked through again; of those that readers do not have, `person` gets the headlines of
 * what they may read. Four queries, seven for who may not read everything.
 */
export async function staticPages({
  db,
  now,
  person,
}: Pick<Context, 'db' | 'now'> & { person: Person }): Promise<z.input<(typeof endpoint)['output']>> {
  const settings = await readSettings(db);
  const today = dayIn(settings.zone, now());
  const soon = daysLater(today, SOON_DAYS);
  const rows = await rowsOf(db);
  const menus = await menusOf(db);
  const isReadable = await readableStories(
    db,
    person,
    rows.map(({ id }) => id),
  );
  const policies = Map.groupBy(Object.entries(settings.organisation.policies), ([, path]) => path.replace(/#.*$/s, ''));
  const pages = rows.map(
    ({ liveHeadline, liveParent, ownerId, ownerName, reviewerName, touchedAt, ...row }): PageRow => {
      const { liveTouchedAt, publishedAt, updatedAt, livePath, reviewBy, everyMonths, ...more } = row;
      return {
        ...{ id: more.id, parentId: liveParent ?? more.parentId, status: more.status as PageRow['status'] },
        headline: liveHeadline ?? (isReadable(more.id) ? more.headline : null),
        path: livePath,
        changedAt: updatedAt ?? publishedAt,
        unpublished: liveTouchedAt !== null && touchedAt > liveTouchedAt,
        reviewBy,
        everyMonths: everyMonths ?? 0,
        review: reviewBy === null ? 'none' : reviewBy < today ? 'overdue' : reviewBy <= soon ? 'soon' : 'later',
        owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
        reviewedAt: more.reviewedAt,
        reviewedBy: reviewerName ?? '',
        menus: menus.get(more.id) ?? [],
        policies: (livePath === null ? [] : (policies.get(livePath) ?? [])).map(([property]) => property),
      };
    },
  );
  return {
    pages: parentsFirst(pages),
    overdue: pages.filter(({ review }) => review === 'overdue').length,
    zone: settings.zone,
  };
}

function rowsOf(db: Db) {
  return db
    .selectFrom('articles')
    .leftJoin('liveArticles as live', 'live.id', 'articles.id')
    .leftJoin('pageReviews as review', 'review.articleId', 'articles.id')
    .leftJoin('people as owner', 'owner.id', 'review.ownerId')
    .leftJoin('people as reviewer', 'reviewer.id', 'review.reviewedBy')
    .select(['articles.id', 'articles.headline', 'articles.status', 'articles.parentId', 'articles.touchedAt'])
    .select(['live.headline as liveHeadline', 'live.path as livePath', 'live.parentId as liveParent'])
    .select(['live.publishedAt', 'live.updatedAt', 'live.touchedAt as liveTouchedAt'])
    .select(['review.reviewBy', 'review.everyMonths', 'review.ownerId', 'review.reviewedAt'])
    .select(['owner.name as ownerName', 'reviewer.name as reviewerName'])
    .where('articles.kind', '=', 'page')
    .where('articles.status', '<>', 'trash')
    .orderBy('articles.position')
    .orderBy('articles.headline')
    .orderBy('articles.id')
    .execute();
}

async function menusOf(db: Db): Promise<Map<ArticleId, string[]>> {
  const rows = await db
    .selectFrom('menuItems')
    .innerJoin('menus', 'menus.id', 'menuItems.menuId')
    .select(['menuItems.targetId', 'menus.name'])
    .distinct()
    .where('menuItems.targetKind', '=', 'article')
    .orderBy('menus.name')
    .execute();
  const found = new Map<ArticleId, string[]>();
  for (const { targetId, name } of rows) {
    const id = targetId as ArticleId;
    found.set(id, [...(found.get(id) ?? []), name]);
  }
  return found;
}

/** Those whose parent is not there stand at the top. */
function parentsFirst(pages: readonly PageRow[]): PageRow[] {
  const ids = new Set(pages.map(({ id }) => id));
  const below = Map.groupBy(pages, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
  const seen = new Set<ArticleId>();
  const walk = (parent: ArticleId | null): PageRow[] =>
    (below.get(parent) ?? []).flatMap((page) => {
      if (seen.has(page.id)) return [];
      seen.add(page.id);
      return [page, ...walk(page.id)];
    });
  const placed = walk(null);
  // a ring has no top
  return [...placed, ...pages.filter(({ id }) => !seen.has(id))];
}
