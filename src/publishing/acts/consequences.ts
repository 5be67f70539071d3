import type { z } from 'zod';
import type { Byline } from '../../articles/fields.ts';
import { SectionTree } from '../../articles/section-tree.ts';
import type { Instant } from '../../base/clock.ts';
import type { TopicId } from '../../base/ids.ts';
import { authorPath, sectionPath, topicPath } from '../../paper/addresses.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Db } from '../../store/database.ts';
import type { StoredCopy } from '../../writing/texts/working-copy.ts';
import type { consequence, Place } from '../contract.ts';

export type Consequence = z.input<typeof consequence>;

/** What is asked of the sitemap for news is two days old at most (Google: News sitemaps). */
const NEWS = 48 * 3_600_000;

/** Everything that publishing the working copy would change, with its address, for whoever is about to do it. */
export async function consequencesOf(
  db: Db,
  copy: StoredCopy,
  {
    address,
    places,
    publishedAt,
    now,
    letters,
  }: { address: string; places: readonly Place[]; publishedAt: Instant; now: Instant; letters: readonly Consequence[] },
): Promise<Consequence[]> {
  const page: Consequence = { part: 'page', label: 'Its own page', address: address || null };
  const map: Consequence = { part: 'sitemap', label: 'Sitemap', address: '/sitemap.xml' };
  const search: Consequence = { part: 'search', label: 'Search', address: '/search/' };
  if (copy.article.kind === 'page') return [page, map, search];
  return [
    page,
    { part: 'front', label: 'Front page', address: '/' },
    ...(await listsOf(db, copy)),
    ...(places.includes('feed') ? [{ part: 'feed', label: 'Feeds', address: '/feed.xml' }] : []),
    map,
    ...(now - publishedAt < NEWS
      ? [{ part: 'newsSitemap', label: 'Sitemap for news', address: '/news-sitemap.xml' }]
      : []),
    search,
    ...(places.includes('newsletter')
      ? [{ part: 'letterQueue', label: 'List for the next letter', address: null }]
      : []),
    ...letters,
  ];
}

async function listsOf(db: Db, { article, sectionIds, topicIds }: StoredCopy): Promise<Consequence[]> {
  const settings = await readSettings(db);
  const sections = await db.selectFrom('sections').select(['id', 'parentId', 'path', 'name']).execute();
  const above = new Set(new SectionTree(sections).withAncestors(sectionIds));
  const topics = await named(db, topicIds);
  const { people } = JSON.parse(article.bylineJson) as Byline;
  const ids = people.map(({ author }) => author);
  const authors =
    ids.length === 0
      ? []
      : await db
          .selectFrom('authors')
          .select(['name', 'slug'])
          .where('id', 'in', [...new Set(ids)])
          .execute();
  return [
    ...sections
      .filter(({ id }) => above.has(id))
      .map(({ name, path }) => ({ part: 'section', label: `Section ${name}`, address: sectionPath(settings, path) })),
    ...topics.map(({ name, slug }) => ({ part: 'topic', label: `Topic ${name}`, address: topicPath(settings, slug) })),
    ...authors.map(({ name, slug }) => ({
      part: 'author',
      label: `Author ${name}`,
      address: authorPath(settings, slug),
    })),
  ];
}

async function named(db: Db, ids: readonly TopicId[]) {
  if (ids.length === 0) return [];
  return db.selectFrom('topics').select(['name', 'slug']).where('id', 'in', ids).execute();
}
