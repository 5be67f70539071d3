import { type StorySnapshot, TEXT_FIELDS, type TextField } from '../layout.ts';

/** A story in which nothing is said yet. */
export const EMPTY: StorySnapshot = {
  ...(Object.fromEntries(TEXT_FIELDS.map((name) => [name, ''])) as Record<TextField, string>),
  leadCaption: [],
  slug: '',
  genre: '',
  design: 'news',
  display: 'standard',
  language: 'en',
  sectionId: null,
  sectionIds: [],
  topicIds: [],
  lead: null,
  byline: [],
  commentsOpen: false,
  canonical: '',
  noindex: false,
  body: { version: 1, content: [] },
};
