import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { authorChoice, mediaChoice, someone, storyChoice, TOPIC_KINDS, topicChoice } from '../contract.ts';

const words = z.object({ words: z.string().max(200).default('') });

/** Most used first where `words` is empty, else those whose name begins with or holds them. At most 20. */
export const suggestTopics = endpoint({
  method: 'GET',
  path: '/lookups/topics',
  input: z.object({ words: z.string().max(200).default(''), kind: z.enum(TOPIC_KINDS).optional() }),
  output: z.object({ topics: z.array(topicChoice) }),
});

/** A new topic, or the one that has this name already. */
export const createTopic = endpoint({
  method: 'POST',
  path: '/topics',
  input: z.object({ name: z.string().min(1).max(200), kind: z.enum(TOPIC_KINDS).default('subject') }),
  output: z.object({ topic: topicChoice }),
});

export const suggestAuthors = endpoint({
  method: 'GET',
  path: '/lookups/authors',
  input: words,
  output: z.object({ authors: z.array(authorChoice) }),
});

/** Own stories to link to: live ones before drafts, newest first. */
export const suggestStories = endpoint({
  method: 'GET',
  path: '/lookups/stories',
  input: words,
  output: z.object({ stories: z.array(storyChoice) }),
});

export const suggestMedia = endpoint({
  method: 'GET',
  path: '/lookups/media',
  input: z.object({
    words: z.string().max(200).default(''),
    kind: z.enum(['picture', 'audio', 'video', 'file']).optional(),
  }),
  output: z.object({ media: z.array(mediaChoice) }),
});

/** Colleagues with an account, for mentions and for whose story it is. */
export const suggestPeople = endpoint({
  method: 'GET',
  path: '/lookups/people',
  input: words,
  output: z.object({ people: z.array(someone) }),
});
