import { fillRooms } from '../base/fill-rooms.ts';
import type { PersonId } from '../base/ids.ts';
import { findPerson } from '../people/find-person.ts';
import { mayStory } from '../people/rights.ts';
import { factsOf } from '../people/story-facts.ts';
import type { Db } from '../store/database.ts';
import type { NoticeKind } from './kinds.ts';
import { LINE_WORDS, type LineWords } from './line-words.ts';

interface Told {
  /** one sentence, in the reader's language */
  line: string;
  person: PersonId;
  /** below `/newsroom` */
  place: string;
}

/** The notice as a sentence for a letter; null: it was read, or there is nobody who may know it. */
export async function lineOf(db: Db, notice: number): Promise<((paperLanguage: string) => Told) | null> {
  const row = await db
    .selectFrom('notices')
    .innerJoin('people as reader', 'reader.id', 'notices.personId')
    .leftJoin('people as by', 'by.id', 'notices.byId')
    .leftJoin('articles', 'articles.id', 'notices.articleId')
    .leftJoin('plans', 'plans.articleId', 'notices.articleId')
    .select(['notices.personId', 'notices.kind', 'notices.articleId', 'notices.dataJson', 'reader.language'])
    .select(['by.name as byName', 'articles.headline', 'plans.workingTitle'])
    .where('notices.id', '=', notice)
    .where('notices.readAt', 'is', null)
    .executeTakeFirst();
  const person = row && (await findPerson(db, row.personId));
  if (!row || !person) return null;
  if (row.articleId !== null) {
    const facts = (await factsOf(db, [row.articleId])).get(row.articleId);
    if (!facts || !mayStory(person, 'story.read', facts)) return null;
  }
  const data = JSON.parse(row.dataJson) as Record<string, string | number | null>;
  return (paperLanguage) => {
    const [tag, words] = spoken(row.language || paperLanguage);
    const title = row.workingTitle || row.headline || words.untitled;
    const known: Record<string, unknown> = { ...data, title, by: row.byName ?? words.paper };
    if (typeof data.why === 'string') known.why = Object.entries(words.why).find(([why]) => why === data.why)?.[1];
    const kind = row.kind as NoticeKind;
    const sentence = (data.front === 'home' && (words.home as Partial<LineWords['lines']>)[kind]) || words.lines[kind];
    const line = fillRooms(sentence, tag, (room) => String(known[room] ?? '…'));
    return { line, person: row.personId, place: row.articleId === null ? '/notices' : `/stories/${row.articleId}` };
  };
}

function spoken(tag: string): [string, LineWords] {
  const first = tag.toLowerCase().split('-')[0] as string;
  return Object.hasOwn(LINE_WORDS, first)
    ? [first, LINE_WORDS[first] as LineWords]
    : ['en', LINE_WORDS.en as LineWords];
}
