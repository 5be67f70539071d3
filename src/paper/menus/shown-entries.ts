import type { Db } from '../../store/database.ts';
import { authorPath, sectionPath, topicPath } from '../addresses.ts';
import { leadsSomewhere } from '../leads-somewhere.ts';
import { readSettings } from '../read-settings.ts';
import type { Settings } from '../settings.ts';
import type { MenuDraftEntry, MenuShownEntry, MenuTarget } from './contract.ts';
import { flat, idsOf } from './entries.ts';

type Known = Pick<MenuShownEntry, 'title' | 'path' | 'state'>;
const GONE: Known = { title: '', path: null, state: 'gone' };

/** What each target is now; asked once for all entries of some menus. At most five queries, and a few an own address. */
export async function knownTargets(
  db: Db,
  entries: readonly MenuDraftEntry[],
): Promise<(some: readonly MenuDraftEntry[]) => MenuShownEntry[]> {
  const settings = await readSettings(db);
  const known = new Map<string, Known>([
    ...(await sectionsOf(db, entries, settings)),
    ...(await topicsOf(db, entries, settings)),
    ...(await authorsOf(db, entries, settings)),
    ...(await articlesOf(db, entries)),
    ...(await addressesOf(db, entries, settings)),
    ['home', { title: settings.name, path: '/', state: 'there' }],
    ['archive', { title: '', path: settings.archivePath, state: 'there' }],
  ]);
  const shown = (some: readonly MenuDraftEntry[]): MenuShownEntry[] =>
    some.map(({ label, target, children }) => ({
      ...{ label, target, ...(known.get(keyOf(target)) ?? GONE) },
      children: shown(children),
    }));
  return shown;
}

function keyOf(target: MenuTarget): string {
  if (target.kind === 'address') return `address ${target.address}`;
  return 'id' in target ? `${target.kind} ${target.id}` : target.kind;
}

type Found = [string, Known][];

async function sectionsOf(db: Db, entries: readonly MenuDraftEntry[], settings: Settings): Promise<Found> {
  const ids = idsOf(entries).section;
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('sections').select(['id', 'name', 'path']).where('id', 'in', ids).execute();
  return rows.map(({ id, name, path }) => [
    `section ${id}`,
    { title: name, path: sectionPath(settings, path), state: 'there' },
  ]);
}

async function topicsOf(db: Db, entries: readonly MenuDraftEntry[], settings: Settings): Promise<Found> {
  const ids = idsOf(entries).topic;
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('topics')
    .select(['id', 'name', 'slug', 'retiredAt'])
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, name, slug, retiredAt }) => [
    `topic ${id}`,
    { title: name, path: topicPath(settings, slug), state: retiredAt === null ? 'there' : 'retired' },
  ]);
}

async function authorsOf(db: Db, entries: readonly MenuDraftEntry[], settings: Settings): Promise<Found> {
  const ids = idsOf(entries).author;
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('authors').select(['id', 'name', 'slug']).where('id', 'in', ids).execute();
  return rows.map(({ id, name, slug }) => [
    `author ${id}`,
    { title: name, path: authorPath(settings, slug), state: 'there' },
  ]);
}

/** Those that readers have; of those that were taken from them the title that they had, of all others none. */
async function articlesOf(db: Db, entries: readonly MenuDraftEntry[]): Promise<Found> {
  const ids = idsOf(entries).article;
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('articles')
    .leftJoin('liveArticles as live', 'live.id', 'articles.id')
    .leftJoin('withdrawals', 'withdrawals.articleId', 'articles.id')
    .select(['articles.id', 'withdrawals.headline as former', 'live.headline', 'live.path'])
    .where('articles.id', 'in', ids)
    .execute();
  return rows.map(({ id, former, headline, path }) => [
    `article ${id}`,
    { title: headline ?? former ?? '', path, state: path === null ? 'gone' : 'there' },
  ]);
}

async function addressesOf(db: Db, entries: readonly MenuDraftEntry[], settings: Settings): Promise<Found> {
  const addresses = flat([...entries]).flatMap(({ target }) => (target.kind === 'address' ? [target.address] : []));
  const found: Found = [];
  for (const address of new Set(addresses)) {
    const isOwn = address.startsWith('/');
    const isThere = !isOwn || (await leadsSomewhere(db, new URL(address, 'http://own.invalid'), settings)) !== null;
    found.push([
      `address ${address}`,
      { title: address, path: isThere ? address : null, state: isThere ? 'there' : 'gone' },
    ]);
  }
  return found;
}
