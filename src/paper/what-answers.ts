import type { Db } from '../store/database.ts';
import type { RedirectTarget } from './add-redirects.ts';
import { addressKey } from './addresses.ts';
import type { Settings } from './settings.ts';

/** What is at a path of this site: a thing that stands there itself, a page of the paper's own, or nothing. */
export type Answering =
  | { target: RedirectTarget /** as readers have it in their address line */; path: string }
  | { own: string }
  | null;

/** `path` as written: with or without its last slash, encoded or not, in capitals or not. At most five queries. */
export async function whatAnswers(db: Db, path: string, settings: Settings): Promise<Answering> {
  const key = addressKey(path);
  if (key.includes('\0')) return null;
  const written = `${key.replace(/\/$/, '')}/`;
  const own = ownPages(settings).find((page) => addressKey(page) === key);
  if (own) return { own };
  const list = /^(.*\/)(?:feed\.xml|atom\.xml|feed\.json)$/.exec(key)?.[1];
  if (list !== undefined) return (await whatAnswers(db, list, settings)) && { own: key };
  const file = /^\/media\/([0-9a-f]{16})\/./.exec(key)?.[1];
  if (file !== undefined || key === '/sitemap.xml') return file && !(await hasFile(db, file)) ? null : { own: path };
  const rest = (base: string): string => (written.startsWith(base) ? written.slice(base.length, -1) : '');
  const section = await db
    .selectFrom('sections')
    .select('id')
    .where('path', '=', rest(settings.sectionBase))
    .executeTakeFirst();
  if (section) return { target: { kind: 'section', id: section.id }, path: written };
  const topic = await db
    .selectFrom('topics')
    .select('id')
    .where('slug', '=', rest(settings.topicBase))
    .executeTakeFirst();
  if (topic) return { target: { kind: 'topic', id: topic.id }, path: written };
  const author = await db
    .selectFrom('authors')
    .select('id')
    .where('slug', '=', rest(settings.authorBase))
    .executeTakeFirst();
  if (author) return { target: { kind: 'author', id: author.id }, path: written };
  const story = await liveAt(db, path, key);
  if (story) return { target: { kind: 'article', id: story.id }, path: story.path };
  return /^\/\d{4}(?:\/\d{2}){0,2}$/.test(key) ? { own: written } : null;
}

/** Pages that are there whatever the paper holds. */
function ownPages({ archivePath, topicBase, authorBase }: Settings): string[] {
  return ['/', archivePath, topicBase, authorBase, '/search/', '/corrections/'];
}

async function hasFile(db: Db, hash: string): Promise<boolean> {
  const ready = db.selectFrom('media').select('id').where('state', '=', 'ready');
  const row = await ready.where('hash', '>=', hash).where('hash', '<', `${hash}g`).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** A path that is kept with capitals is found as it was written, else in its plain form. */
async function liveAt(db: Db, path: string, key: string) {
  const written = decoded(path);
  const forms = [written, `${written.replace(/\/$/, '')}/`, written.replace(/(.)\/$/, '$1'), key, `${key}/`];
  return db.selectFrom('liveArticles').select(['id', 'path']).where('path', 'in', forms).limit(1).executeTakeFirst();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
