import { sql } from 'kysely';
import type { PersonId } from '../../base/ids.ts';
import { isUsable } from '../../media/library.ts';
import type { Person } from '../../people/person.ts';
import type { Db } from '../../store/database.ts';
import { holdsWords } from '../stories/search-sql.ts';
import { hasStoryWords } from '../stories/story-words.ts';
import {
  type AuthorChoice,
  authorChoices,
  type MediaChoice,
  mediaChoiceOf,
  mediaChoices,
  type StoryChoice,
  storyChoices,
  type TopicChoice,
  topicChoices,
  visibleStories,
} from './choices.ts';

const MOST = 20;

/** Those whose name begins with the words first, then the most used. */
export async function suggestedTopics(
  db: Db,
  { words, kind }: { words: string; kind?: TopicChoice['kind'] | undefined },
): Promise<TopicChoice[]> {
  const begins = `${words.trim().toLowerCase()}`;
  return topicChoices(db)
    .where((on) => on.and(holdsWords(db, words, ['topics.name'])))
    .where('topics.retiredAt', 'is', null)
    .where('topics.mergingInto', 'is', null)
    .$if(kind !== undefined, (query) => query.where('topics.kind', '=', kind as TopicChoice['kind']))
    .orderBy(sql`case when substr(lower(topics.name), 1, ${sql.lit(begins.length)}) = ${begins} then 0 else 1 end`)
    .orderBy('count', 'desc')
    .orderBy('topics.name')
    .limit(MOST)
    .execute();
}

export async function suggestedAuthors(db: Db, words: string): Promise<AuthorChoice[]> {
  return authorChoices(db)
    .where((on) => on.and(holdsWords(db, words, ['authors.name', 'authors.sort_name'])))
    .orderBy('authors.sortName')
    .limit(MOST)
    .execute();
}

/** Live ones before others, newest first; of the others, those that the person may see. */
export async function suggestedStories(db: Db, person: Person, words: string): Promise<StoryChoice[]> {
  const found = await storyChoices(db)
    .where((on) => on.and([on('articles.status', 'not in', ['trash', 'private']), ...hasStoryWords(db, words)]))
    .orderBy(sql`case when live.id is null then 1 else 0 end`)
    .orderBy('at', 'desc')
    .limit(MOST * 2)
    .execute();
  return (await visibleStories(db, person, found, words)).slice(0, MOST);
}

export async function suggestedMedia(
  db: Db,
  { words, kind }: { words: string; kind?: MediaChoice['kind'] | undefined },
  now: number,
): Promise<MediaChoice[]> {
  const columns = ['media.title', 'media.alt', 'media.caption', 'media.credit', 'media.file_name', 'media.description'];
  const found = await mediaChoices(db)
    .where((on) => on.and([on('media.state', '=', 'ready'), ...holdsWords(db, words, columns)]))
    // what may not be published cannot be put into a story
    .where((on) => isUsable(on, now))
    .$if(kind !== undefined, (query) => query.where('media.kind', '=', kind as MediaChoice['kind']))
    .orderBy('media.id', 'desc')
    .limit(MOST)
    .execute();
  return found.map(mediaChoiceOf);
}

export async function suggestedPeople(db: Db, words: string): Promise<PersonId[]> {
  const found = await db
    .selectFrom('people')
    .select('id')
    .where((on) =>
      on.and([on('people.state', '=', 'active'), ...holdsWords(db, words, ['people.name', 'people.username'])]),
    )
    .orderBy('people.name')
    .limit(MOST)
    .execute();
  return found.map(({ id }) => id);
}
