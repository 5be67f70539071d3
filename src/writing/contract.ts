import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { idInPath, idOf, personId } from '../base/id-schema.ts';
import type { ArticleId, AuthorId, MediaId, SectionId, TopicId } from '../base/ids.ts';
import { instantInQuery } from '../base/instant-schema.ts';
import { mediaRow } from '../media/contract.ts';
import { TEXT_CHECKS } from '../planning/presets.ts';

export { DESIGNS, DISPLAYS, GENRES } from '../articles/fields.ts';
export {
  BODY,
  FIELD_VALUES,
  FIELDS,
  type FieldName,
  fixRoomOf,
  LEAD_CAPTION,
  roomOf,
  STORY_FIELDS,
  type StoryField,
  type StorySnapshot,
  TEXT_LIMITS,
  type TextField,
} from './layout.ts';

// ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** in a query: `1` or absent */
const flagIn = z
  .union([z.boolean(), z.literal('1'), z.literal('true')])
  .optional()
  .transform((value) => value !== undefined && value !== false);

export const someone = z.object({ id: personId, name: z.string() });
export type Someone = z.output<typeof someone>;

/** `private`: only staff, never live. `live` may have changes that readers do not see yet (`changed`). */
export const STATUSES = ['draft', 'ready', 'scheduled', 'live', 'private', 'withdrawn', 'trash'] as const;
export const status = z.enum(STATUSES);

/** What the asker may do with a story now. `edit` false with `suggest` true: writing is put down as proposals. */
export const storyMay = z.object({
  edit: z.boolean(),
  suggest: z.boolean(),
  comment: z.boolean(),
  publish: z.boolean(),
  withdraw: z.boolean(),
  trash: z.boolean(),
  /** say whose story it is */
  handOver: z.boolean(),
  /** make preview links */
  share: z.boolean(),
});
export type StoryMay = z.output<typeof storyMay>;

export const storyRow = z.object({
  id: idOf<ArticleId>(),
  kind: z.enum(['story', 'page']),
  /** the working title, or the first words of the text, where there is no headline yet; '' where there is nothing at all */
  headline: z.string(),
  status,
  /** the address readers have it at, or null */
  livePath: z.string().nullable(),
  /** live, and the working copy is newer than what readers see */
  changed: z.boolean(),
  section: z.object({ id: idOf<SectionId>(), name: z.string() }).nullable(),
  language: z.string(),
  /** whose story it is */
  people: z.array(someone),
  byline: z.array(z.string()),
  words: z.number().int(),
  touchedAt: z.number().int(),
  scheduledAt: z.number().int().nullable(),
  /** who has it open at this moment */
  inIt: z.array(someone),
  may: storyMay,
});
export type StoryRow = z.output<typeof storyRow>;

// ── Stories ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Newest touched first. `before`: {@link next} of the page before. `words`: each begins a word of headline, kicker, standfirst or slug. */
export const stories = endpoint({
  method: 'GET',
  path: '/stories',
  input: z.object({
    words: z.string().max(200).optional(),
    mine: flagIn,
    kind: z.enum(['story', 'page']).optional(),
    /** absent: all but the trash */
    status: status.optional(),
    /** live with changes that readers do not see yet */
    changed: flagIn,
    /** with all sections below it */
    section: idInPath<SectionId>().optional(),
    person: personId.optional(),
    author: idInPath<AuthorId>().optional(),
    /** touched at or after, and before */
    from: instantInQuery.optional(),
    until: instantInQuery.optional(),
    before: z
      .string()
      .regex(/^\d{1,16}\.\d{1,16}$/)
      .optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(100).default(50),
  }),
  output: z.object({ stories: z.array(storyRow), next: z.string().nullable() }),
});

export const createStory = endpoint({
  method: 'POST',
  path: '/stories',
  input: z.object({
    kind: z.enum(['story', 'page']).default('story'),
    headline: z.string().max(500).default(''),
    sectionId: idOf<SectionId>().nullable().default(null),
    /** absent: the paper's */
    language: z.string().max(60).optional(),
  }),
  output: z.object({ id: idOf<ArticleId>() }),
});

export const sectionChoice = z.object({
  id: idOf<SectionId>(),
  name: z.string(),
  /** slugs from the root: `news/europe` */
  path: z.string(),
  parentId: idOf<SectionId>().nullable(),
});
export const TOPIC_KINDS = ['subject', 'place', 'person', 'organisation', 'event'] as const;
export const topicChoice = z.object({
  id: idOf<TopicId>(),
  name: z.string(),
  kind: z.enum(TOPIC_KINDS),
  /** live stories that carry it */
  count: z.number().int(),
});
export const authorChoice = z.object({
  id: idOf<AuthorId>(),
  name: z.string(),
  kind: z.enum(['staff', 'guest', 'agency']),
  jobTitle: z.string(),
});
export const storyChoice = z.object({
  id: idOf<ArticleId>(),
  headline: z.string(),
  status,
  /** when readers had it first, else when it was last touched */
  at: z.number().int(),
  path: z.string().nullable(),
  section: z.string().nullable(),
});
/** A file as the library lists it, which is there and may be shown. */
export const mediaChoice = mediaRow.omit({
  ...{ state: true, decorative: true, own: true, bytes: true },
  ...{ usableUntil: true, barred: true, takenAt: true, createdAt: true },
});

/** What the editor needs besides the text, which comes through `/newsroom/live` as document `story:ID`. */
export const story = endpoint({
  method: 'GET',
  path: '/stories/:id',
  input: z.object({ id: idInPath<ArticleId>() }),
  output: z.object({
    ...storyRow.shape,
    /** the newest edition's number, or null */
    edition: z.number().int().nullable(),
    /** the address it has or had; changing the slug leaves it as it is once published */
    path: z.string().nullable(),
    firstPublishedAt: z.number().int().nullable(),
    updatedAt: z.number().int().nullable(),
    createdAt: z.number().int(),
    /** live stories that link to it */
    linkedFrom: z.array(z.object({ id: idOf<ArticleId>(), headline: z.string() })),
    /** all sections, those its text refers to of the rest */
    sections: z.array(sectionChoice),
    topics: z.array(topicChoice),
    authors: z.array(authorChoice),
    media: z.array(mediaChoice),
    links: z.array(storyChoice),
    /** colleagues who may see it, for mentions */
    colleagues: z.array(someone),
    openNotes: z.number().int(),
    paper: z.object({ language: z.string(), name: z.string(), origin: z.string() }),
  }),
});

/** What a text holds that was linked or placed after opening, by ids: absent ones are not there any more. */
export const known = endpoint({
  method: 'POST',
  path: '/lookups/known',
  input: z.object({
    media: z.array(idOf<MediaId>()).max(500).default([]),
    stories: z.array(idOf<ArticleId>()).max(500).default([]),
    topics: z.array(idOf<TopicId>()).max(500).default([]),
    authors: z.array(idOf<AuthorId>()).max(500).default([]),
  }),
  output: z.object({
    media: z.array(mediaChoice),
    stories: z.array(storyChoice),
    topics: z.array(topicChoice),
    authors: z.array(authorChoice),
  }),
});

/** `ready` says the text is done; `trash` may be taken back with `draft`. Live stories are withdrawn first. */
export const setStatus = endpoint({
  method: 'POST',
  path: '/stories/status',
  input: z.object({
    ids: z.array(idOf<ArticleId>()).min(1).max(200),
    status: z.enum(['draft', 'ready', 'trash']),
  }),
  output: z.object({
    done: z.array(idOf<ArticleId>()),
    refused: z.array(z.object({ id: idOf<ArticleId>(), sentence: z.string() })),
  }),
});

/** Whose stories these are from now on. */
export const setPeople = endpoint({
  method: 'POST',
  path: '/stories/people',
  input: z.object({ ids: z.array(idOf<ArticleId>()).min(1).max(200), people: z.array(personId).max(30) }),
  output: z.object({
    done: z.array(idOf<ArticleId>()),
    refused: z.array(z.object({ id: idOf<ArticleId>(), sentence: z.string() })),
  }),
});

export const check = z.object({
  rule: z.enum(TEXT_CHECKS),
  level: z.enum(['blocks', 'informs']),
  /** a field, or `body` with the positions of the blocks from outside in (`body.3.0`), or `notes` */
  where: z.string(),
  sentence: z.string(),
});
export type Check = z.output<typeof check>;

/** What is wrong or doubtful with the text as it is; `blocks`: it cannot be published like this. */
export const checks = endpoint({
  method: 'GET',
  path: '/stories/:id/checks',
  input: z.object({ id: idInPath<ArticleId>() }),
  output: z.object({ checks: z.array(check) }),
});
