import { Invalid } from '../base/errors.ts';
import type { ArticleId, AuthorId } from '../base/ids.ts';
import { articlePath, sectionPath } from '../paper/addresses.ts';
import type { Settings } from '../paper/settings.ts';
import type { Db } from '../store/database.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { canonicalPath } from './canonical-path.ts';
import type { Edition } from './edition.ts';
import type { SectionTree } from './section-tree.ts';

interface Paper {
  settings: Settings;
  sections: SectionTree;
  authorSlugs: Map<AuthorId, string>;
}

/**
 * Sets `path` (and where a number had to be added to it, `slug`) of each edition: the ordered path, else the one it has,
 * else one by the paper's pattern. What another live article, a section or the paper itself has is never taken.
 * @throws {Invalid} `path`, where the ordered one is no path
 */
export async function choosePaths(db: Db, editions: readonly Edition[], paper: Paper): Promise<void> {
  if (editions.some(mayMove)) await onePublicationAtATime(db);
  const parents = await parentPaths(db, editions);
  const reserved = reservedPaths(paper);
  const chosen = new Set<string>();
  const ids = new Set(editions.map(({ article }) => article.id));
  for (let open = [...editions], attempt = 1; open.length; attempt++) {
    const wanted = new Map(open.map((edition) => [edition, numbered(edition, attempt, paper, parents)]));
    const owners = await ownersOf(db, [...new Set([...wanted.values()].map(({ path }) => path))]);
    open = open.filter((edition) => {
      const { path, slug, fixed } = wanted.get(edition) as Wanted;
      const owner = owners.get(path);
      const taken = (owner !== undefined && !ids.has(owner)) || (owner !== undefined && owner !== edition.article.id);
      if (taken || chosen.has(path) || (!fixed && reserved.has(path))) return true;
      chosen.add(path);
      Object.assign(edition, { path, slug });
      parents.set(edition.article.id, path);
      return false;
    });
  }
}

/** Whether the edition may get another address than readers know it by. */
function mayMove({ article, order }: Edition): boolean {
  return article.status !== 'live' || article.path === null || order.path !== undefined || isOwn(article.path);
}

/** Who chooses an address has to see those that others have just chosen. */
export function onePublicationAtATime(db: Db): Promise<void> {
  return oneAtATime(db, 'addresses');
}

interface Wanted {
  path: string;
  slug: string;
  /** somebody said so, or readers know it already */
  fixed: boolean;
}

function numbered(edition: Edition, attempt: number, paper: Paper, parents: Map<ArticleId, string>): Wanted {
  const { article, order } = edition;
  const suffix = attempt === 1 ? '' : `-${attempt}`;
  const given = order.path === undefined ? article.path : canonicalPath(order.path);
  if (order.path !== undefined && !given)
    throw new Invalid('The address is none.', { path: 'It must be a path that begins with a slash, without ? and #.' });
  if (given && !isOwn(given)) return { path: given.replace(/(\/?)$/, `${suffix}$1`), slug: edition.slug, fixed: true };
  const slug = edition.slug + suffix;
  if (article.kind === 'page') {
    const parent = (article.parentId && parents.get(article.parentId)) || '/';
    return { path: `${parent.replace(/\/?$/, '/')}${slug}/`, slug, fixed: false };
  }
  const [first] = edition.byline.people;
  const path = articlePath(paper.settings, {
    slug,
    id: article.id,
    publishedAt: edition.publishedAt,
    sectionPath: paper.sections.pathOf(article.sectionId),
    authorSlug: (first && paper.authorSlugs.get(first.author)) || '',
  });
  // a pattern without the slug cannot be told apart by it
  return {
    path: attempt > 1 && !path.includes(slug) ? path.replace(/(\/?)$/, `${suffix}$1`) : path,
    slug,
    fixed: false,
  };
}

async function ownersOf(db: Db, paths: string[]): Promise<Map<string, ArticleId>> {
  const rows = await db.selectFrom('liveArticles').select(['id', 'path']).where('path', 'in', paths).execute();
  return new Map(rows.map(({ id, path }) => [path, id]));
}

async function parentPaths(db: Db, editions: readonly Edition[]): Promise<Map<ArticleId, string>> {
  const ids = editions.map(({ article }) => article.parentId).filter((id) => id !== null);
  if (!ids.length) return new Map();
  const rows = await db.selectFrom('articles').select(['id', 'path']).where('id', 'in', ids).execute();
  return new Map(rows.flatMap(({ id, path }) => (path === null ? [] : [[id, path] as const])));
}

const OWN = [
  '/search/',
  '/media/',
  '/social/',
  '/icons/',
  '/feed/',
  '/feeds/',
  '/assets/',
  '/sitemap/',
  '/admin/',
  '/newsroom/',
  '/account/',
];

/** Whether readers would get something of the paper itself there, whatever is published. */
export function isOwn(path: string): boolean {
  return OWN.includes(path.replace(/\/?$/, '/').toLowerCase()) || /^\/(?:media|assets|social|icons)\//i.test(path);
}

function reservedPaths({ settings, sections }: Paper): Set<string> {
  const { archivePath, topicBase, authorBase, sectionBase } = settings;
  return new Set([
    ...OWN,
    archivePath,
    topicBase,
    authorBase,
    ...sections.paths().map((path) => sectionPath({ sectionBase }, path)),
  ]);
}
