import type { AuthorId, SectionId, TopicId } from '../../base/ids.ts';
import { authorPath, sectionPath, topicPath } from '../../paper/addresses.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Db } from '../../store/database.ts';

/** A list that readers can open and follow. `target`: the tag that names it in the page cache. */
export interface ListPlace {
  part: 'front' | 'latest' | 'section' | 'topic' | 'author';
  target: string;
  name: string;
  /** in words */
  label: string;
  /** path of its first page */
  page: string;
  /** path of its feed; null where another list's is the same */
  feed: string | null;
}

/** The lists that these tags name, as they are called and addressed now. Those that are gone are left out. Four queries. */
export async function listPlaces(db: Db, tags: readonly string[]): Promise<ListPlace[]> {
  const named = (kind: string): number[] =>
    [...new Set(tags)].flatMap((tag) => (tag.startsWith(`${kind}:`) ? Number(tag.slice(kind.length + 1)) : []));
  const settings = await readSettings(db);
  const sections = named('section') as SectionId[];
  const topics = named('topic') as TopicId[];
  const authors = named('author') as AuthorId[];
  const places: ListPlace[] = [];
  const add = (part: ListPlace['part'], id: number, name: string, page: string): void => {
    const label = `${LABELS[part]} ${name}`;
    places.push({ part, target: `${part}:${id}`, name, label, page, feed: `${page}feed.xml` });
  };
  if (tags.includes('front'))
    places.push({ part: 'front', target: 'front', name: '', label: LABELS.front, page: '/', feed: '/feed.xml' });
  if (sections.length > 0)
    for (const { id, name, path } of await db
      .selectFrom('sections')
      .select(['id', 'name', 'path'])
      .where('id', 'in', sections)
      .orderBy('path')
      .execute())
      add('section', id, name, sectionPath(settings, path));
  if (topics.length > 0)
    for (const { id, name, slug } of await db
      .selectFrom('topics')
      .select(['id', 'name', 'slug'])
      .where('id', 'in', topics)
      .orderBy('name')
      .execute())
      add('topic', id, name, topicPath(settings, slug));
  if (authors.length > 0)
    for (const { id, name, slug } of await db
      .selectFrom('authors')
      .select(['id', 'name', 'slug'])
      .where('id', 'in', authors)
      .orderBy('sortName')
      .execute())
      add('author', id, name, authorPath(settings, slug));
  const { archivePath } = settings;
  if (tags.includes('latest'))
    places.push({ part: 'latest', target: 'latest', name: '', label: LABELS.latest, page: archivePath, feed: null });
  return places;
}

const LABELS = {
  front: 'Front page',
  latest: 'All stories, newest first',
  section: 'Section',
  topic: 'Topic',
  author: 'Author',
};
