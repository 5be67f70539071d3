import { NotFound } from '../base/errors.ts';
import type { TopicId } from '../base/ids.ts';
import { sectionPath, topicPath } from '../paper/addresses.ts';
import { readSettings } from '../paper/read-settings.ts';
import type { Db } from '../store/database.ts';
import { type FrontKey, type FrontOf, frontOf } from './front-key.ts';

/** What a front is the front of. */
export interface FrontPlace {
  key: FrontKey;
  of: FrontOf;
  /** '' for home */
  name: string;
  /** where readers have it */
  path: string;
}

/** @throws NotFound where there is no such section or topic (any more) */
export async function findFront(db: Db, key: FrontKey): Promise<FrontPlace> {
  const of = frontOf(key);
  if (!of) throw new NotFound('There is no such front.');
  if (of.kind === 'home') return { key, of, name: '', path: '/' };
  const settings = await readSettings(db);
  if (of.kind === 'section') {
    const row = await db.selectFrom('sections').select(['name', 'path']).where('id', '=', of.id).executeTakeFirst();
    if (!row) throw new NotFound('There is no such front.');
    return { key, of, name: row.name, path: sectionPath(settings, row.path) };
  }
  const row = await db.selectFrom('topics').select(['name', 'slug']).where('id', '=', of.id).executeTakeFirst();
  if (!row) throw new NotFound('There is no such front.');
  return { key, of, name: row.name, path: topicPath(settings, row.slug) };
}

/** Home, every section, and the topics whose front somebody edited. */
export async function allFronts(db: Db): Promise<FrontPlace[]> {
  const settings = await readSettings(db);
  const sections = await db.selectFrom('sections').select(['id', 'name', 'path']).orderBy('path').execute();
  const edited = await db.selectFrom('fronts').select('key').where('key', 'like', 'topic-%').execute();
  const ids = edited.map(({ key }) => Number(key.slice('topic-'.length)) as TopicId);
  const topics =
    ids.length === 0
      ? []
      : await db.selectFrom('topics').select(['id', 'name', 'slug']).where('id', 'in', ids).orderBy('name').execute();
  return [
    { key: 'home', of: { kind: 'home' }, name: '', path: '/' },
    ...sections.map(({ id, name, path }) => ({
      ...{ key: `section-${id}`, of: { kind: 'section' as const, id }, name, path: sectionPath(settings, path) },
    })),
    ...topics.map(({ id, name, slug }) => ({
      ...{ key: `topic-${id}`, of: { kind: 'topic' as const, id }, name, path: topicPath(settings, slug) },
    })),
  ];
}
