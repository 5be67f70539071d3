import { createHash } from 'node:crypto';
import type { ArticleId, AuthorId, SectionId } from '../base/ids.ts';
import { redirectKey } from '../paper/add-redirects.ts';
import { articlePath } from '../paper/addresses.ts';
import type { Settings } from '../paper/settings.ts';
import type { Db } from '../store/database.ts';
import { inPieces } from '../store/insert-many.ts';
import { isOwn } from './choose-paths.ts';

const PIECE = 2_000;

export interface AddressMove {
  id: ArticleId;
  from: string;
  to: string;
}

export interface AddressMoves {
  /** published stories whose address is exactly what the former pattern makes, and what the new one would make of it */
  moves: AddressMove[];
  /** of those, the ones that stay where they are, since something has or had the address that they would get */
  clashes: (AddressMove & { with: string })[];
  /** stories with addresses of another form, which are left alone */
  stay: number;
}

/** What another pattern of addresses does to published stories. A few queries for each two thousand of them. */
export async function addressMoves(db: Db, before: Settings, after: Settings): Promise<AddressMoves> {
  const all: AddressMoves = { moves: [], clashes: [], stay: 0 };
  const places = await placesOf(db);
  const wanted = new Set<string>();
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('liveArticles')
      .select(['id', 'path', 'slug', 'publishedAt', 'sectionId', 'bylineJson'])
      .where('kind', '=', 'story')
      .where('id', '>', last as ArticleId)
      .orderBy('id')
      .limit(PIECE)
      .execute();
    if (rows.length === 0) return all;
    last = rows.at(-1)?.id ?? last;
    const some: AddressMove[] = [];
    for (const row of rows) {
      const story = {
        ...row,
        sectionPath: (row.sectionId && places.sections.get(row.sectionId)) || '',
        authorSlug: authorOf(row.bylineJson, places.authors),
      };
      const to = articlePath(after, story);
      if (row.path !== articlePath(before, story)) all.stay++;
      else if (row.path !== to) some.push({ id: row.id, from: row.path, to });
    }
    const inTheWay = await inTheWayOf(db, some, after);
    for (const move of some) {
      const taken = wanted.has(move.to) ? move.to : inTheWay.get(move.to);
      wanted.add(move.to);
      if (taken === undefined) all.moves.push(move);
      else all.clashes.push({ ...move, with: taken });
    }
  }
}

/** Names exactly these moves: another story, address or clash gives another name. */
export function printOf(found: AddressMoves): string {
  const hash = createHash('sha256');
  for (const { id, from, to } of [...found.moves, ...found.clashes]) hash.update(`${id}\0${from}\0${to}\n`);
  return hash.update(`${found.moves.length} ${found.stay}`).digest('base64url').slice(0, 32);
}

async function placesOf(db: Db) {
  const sections = await db.selectFrom('sections').select(['id', 'path']).execute();
  const authors = await db.selectFrom('authors').select(['id', 'slug']).execute();
  return {
    sections: new Map<SectionId, string>(sections.map(({ id, path }) => [id, path])),
    authors: new Map<AuthorId, string>(authors.map(({ id, slug }) => [id, slug])),
  };
}

function authorOf(bylineJson: string, slugs: ReadonlyMap<AuthorId, string>): string {
  const { people = [] } = JSON.parse(bylineJson) as { people?: { author: AuthorId }[] };
  return (people[0] && slugs.get(people[0].author)) || '';
}

/** What has one of the new addresses already, or led from it elsewhere; by that address. */
async function inTheWayOf(db: Db, moves: readonly AddressMove[], after: Settings): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const byKey = new Map(moves.map((move) => [redirectKey(move.to), move]));
  for (const some of inPieces(moves.map(({ to }) => ({ to })))) {
    const paths = some.map(({ to }) => to);
    const there = await db.selectFrom('liveArticles').select('path').where('path', 'in', paths).execute();
    for (const { path } of there) found.set(path, path);
    const old = await db
      .selectFrom('redirects')
      .select(['fromPath', 'targetKind', 'targetId'])
      .where('fromPath', 'in', paths.map(redirectKey))
      .execute();
    for (const { fromPath, targetKind, targetId } of old) {
      const move = byKey.get(fromPath);
      const isItself = targetKind === 'article' && targetId === move?.id;
      if (move && !isItself && !found.has(move.to)) found.set(move.to, fromPath);
    }
  }
  const lists = new Set(await listPaths(db, after));
  for (const { to } of moves) if (lists.has(to.replace(/\/?$/, '/')) || isOwn(to)) found.set(to, to);
  return found;
}

/** Where lists of the paper's own are. */
async function listPaths(db: Db, { sectionBase, topicBase, authorBase, archivePath }: Settings): Promise<string[]> {
  const sections = await db.selectFrom('sections').select('path').execute();
  return [
    archivePath,
    topicBase,
    authorBase,
    '/',
    '/corrections/',
    ...sections.map(({ path }) => `${sectionBase}${path}/`),
  ];
}
