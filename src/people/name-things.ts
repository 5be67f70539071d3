import type { ArticleId, AuthorId, MediaId, PersonId, SectionId, TopicId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import type { Person } from './person.ts';
import { NAMED_FIELDS } from './records-contract.ts';
import { mayStory } from './rights.ts';
import { factsOf } from './story-facts.ts';

/** Of one kind; lists are at most as long as a page of the log has words. */
const MOST = 1_000;

type Noted = Pick<Row<'audit'>, 'thing' | 'detailJson'>;

/**
 * What the things are called now that acts were done to, and the people and sections in their details: `story:9` → its headline.
 * What is gone has no name. Not everybody who reads the log reads stories: `reader` gets the headlines that they may.
 */
export async function nameThings(db: Db, rows: readonly Noted[], reader: Person | null): Promise<Map<string, string>> {
  const wanted = new Map<string, Set<string>>();
  const want = (kind: string, id: string): void => {
    const ids = wanted.get(kind) ?? new Set();
    if (ids.size < MOST) wanted.set(kind, ids.add(id));
  };
  for (const { thing, detailJson } of rows) {
    const [, kind, id] = /^([a-z]+):(.+)$/.exec(thing) ?? [];
    if (kind && id) want(kind, id);
    for (const [kindOfIt, one] of idsIn(JSON.parse(detailJson))) want(kindOfIt, one);
  }
  const numbers = <Id>(kind: string) =>
    [...(wanted.get(kind) ?? [])].map(Number).filter((id) => Number.isSafeInteger(id)) as Id[];
  const found = await Promise.all([
    named('person', ids(wanted, 'person'), (some: PersonId[]) =>
      db.selectFrom('people').select(['id', 'name']).where('id', 'in', some).execute(),
    ),
    named('author', numbers<AuthorId>('author'), (some) =>
      db.selectFrom('authors').select(['id', 'name']).where('id', 'in', some).execute(),
    ),
    named('section', numbers<SectionId>('section'), (some) =>
      db.selectFrom('sections').select(['id', 'name']).where('id', 'in', some).execute(),
    ),
    named('topic', numbers<TopicId>('topic'), (some) =>
      db.selectFrom('topics').select(['id', 'name']).where('id', 'in', some).execute(),
    ),
    named('media', numbers<MediaId>('media'), (some) =>
      db.selectFrom('media').select(['id', 'fileName as name']).where('id', 'in', some).execute(),
    ),
    named('story', numbers<ArticleId>('story'), (some) => headlines(db, some, reader)),
  ]);
  return new Map(found.flat());
}

function ids(wanted: Map<string, Set<string>>, kind: string): PersonId[] {
  return [...(wanted.get(kind) ?? [])] as PersonId[];
}

async function named<Id extends string | number>(
  kind: string,
  some: Id[],
  find: (some: Id[]) => Promise<{ id: Id; name: string }[]>,
): Promise<[string, string][]> {
  if (some.length === 0) return [];
  return (await find(some)).map(({ id, name }) => [`${kind}:${id}`, name]);
}

async function headlines(db: Db, some: ArticleId[], reader: Person | null) {
  const rows = await db.selectFrom('articles').select(['id', 'headline as name']).where('id', 'in', some).execute();
  if (!reader) return rows;
  const facts = await factsOf(db, some);
  return rows.filter(({ id }) => {
    const known = facts.get(id);
    return known !== undefined && mayStory(reader, 'story.read', known);
  });
}

function* idsIn(detail: unknown): Generator<[kind: string, id: string]> {
  if (typeof detail !== 'object' || detail === null) return;
  for (const [field, value] of Object.entries(detail)) {
    const kind = NAMED_FIELDS[field];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (kind === 'person' && typeof one === 'string' && /^[\w-]{1,64}$/.test(one)) yield [kind, one];
      else if (kind && kind !== 'person' && typeof one === 'number') yield [kind, String(one)];
      else if (typeof one === 'object') yield* idsIn(one);
    }
  }
}
