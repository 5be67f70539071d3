import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { authorPath, sectionPath, topicPath } from '../addresses.ts';
import { readSettings } from '../read-settings.ts';
import { checkedEntries } from './checked-entries.ts';
import type { FoundTarget } from './contract.ts';
import { knownTargets } from './shown-entries.ts';

const EACH = 6;

/** Finds live stories by words; the rooms that know how are not this room's to know. */
export type FindLive = (words: string) => Promise<{ id: ArticleId; headline: string; path: string }[]>;

/** What an entry could lead to: of each kind a few whose names hold the words, or what stands at an own address. */
export async function findTargets(db: Db, words: string, findLive: FindLive): Promise<FoundTarget[]> {
  if (words.startsWith('/')) return atAddress(db, words);
  const settings = await readSettings(db);
  const like = `%${words.replace(/[\\%_]/g, '').toLowerCase()}%`;
  const sections = await db
    .selectFrom('sections')
    .select(['id', 'name', 'path'])
    .where((on) => on(on.fn<string>('lower', ['name']), 'like', like))
    .orderBy('name')
    .limit(EACH)
    .execute();
  const topics = await db
    .selectFrom('topics')
    .select(['id', 'name', 'slug'])
    .where((on) => on(on.fn<string>('lower', ['name']), 'like', like))
    .where('retiredAt', 'is', null)
    .orderBy('name')
    .limit(words === '' ? 0 : EACH)
    .execute();
  const authors = await db
    .selectFrom('authors')
    .select(['id', 'name', 'slug'])
    .where((on) => on(on.fn<string>('lower', ['name']), 'like', like))
    .orderBy('name')
    .limit(words === '' ? 0 : EACH)
    .execute();
  const pages = await db
    .selectFrom('liveArticles')
    .select(['id', 'headline', 'path'])
    .where('kind', '=', 'page')
    .where((on) => on(on.fn<string>('lower', ['headline']), 'like', like))
    .orderBy('headline')
    .limit(EACH)
    .execute();
  const stories = words === '' ? [] : (await findLive(words)).slice(0, EACH);
  return [
    ...sections.map(({ id, name, path }) =>
      found({ kind: 'section', id }, name, sectionPath(settings, path), 'section'),
    ),
    ...topics.map(({ id, name, slug }) => found({ kind: 'topic', id }, name, topicPath(settings, slug), 'topic')),
    ...pages.map(({ id, headline, path }) => found({ kind: 'article', id }, headline, path, 'page')),
    ...stories.map(({ id, headline, path }) => found({ kind: 'article', id }, headline, path, 'story')),
    ...authors.map(({ id, name, slug }) => found({ kind: 'author', id }, name, authorPath(settings, slug), 'author')),
  ];
}

function found(target: FoundTarget['target'], title: string, path: string, detail: string): FoundTarget {
  return { target, title, path, detail };
}

async function atAddress(db: Db, address: string): Promise<FoundTarget[]> {
  const entries = await checkedEntries(db, [{ label: '', target: { kind: 'address', address }, children: [] }]).catch(
    () => [],
  );
  const [entry] = (await knownTargets(db, entries))(entries);
  if (!entry || entry.path === null) return [];
  return [found(entry.target, entry.title || entry.path, entry.path, entry.target.kind)];
}
