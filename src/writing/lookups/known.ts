import type { ArticleId, AuthorId, MediaId, TopicId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import type { Db } from '../../store/database.ts';
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

/** What these ids stand for, as far as it is this person's to know. */
export async function knownThings(
  db: Db,
  person: Person,
  asked: {
    media: readonly MediaId[];
    stories: readonly ArticleId[];
    topics: readonly TopicId[];
    authors: readonly AuthorId[];
  },
): Promise<{ media: MediaChoice[]; stories: StoryChoice[]; topics: TopicChoice[]; authors: AuthorChoice[] }> {
  const { media, stories, topics, authors } = asked;
  return {
    media: media.length ? (await mediaChoices(db).where('media.id', 'in', media).execute()).map(mediaChoiceOf) : [],
    stories: stories.length
      ? await visibleStories(db, person, await storyChoices(db).where('articles.id', 'in', stories).execute())
      : [],
    topics: topics.length ? await topicChoices(db).where('topics.id', 'in', topics).execute() : [],
    authors: authors.length ? await authorChoices(db).where('authors.id', 'in', authors).execute() : [],
  };
}
