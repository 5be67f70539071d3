import { z } from 'zod';
import { DESIGNS, DISPLAYS, GENRES, type Role } from '../articles/fields.ts';
import { idOf } from '../base/id-schema.ts';
import type { ArticleId, AuthorId, MediaId, SectionId, TopicId } from '../base/ids.ts';
import { isLanguageTag } from '../base/language.ts';
import { crop } from '../content/attributes.ts';
import type { Document, Inline } from '../content/document.ts';
import { SUGGESTED_KINDS } from '../content/suggested.ts';

/** How one story lies in its Yjs document, layout version 1. Browser and server go by this page. */
export const BODY = 'body';
/** an XML fragment with one paragraph: text, line breaks and marks */
export const LEAD_CAPTION = 'leadCaption';
/** a map of plain JSON values: {@link FIELD_VALUES} */
export const FIELDS = 'fields';

/** The Yjs texts and how many characters each may have. `notes`: to colleagues, never to readers. */
export const TEXT_LIMITS = {
  headline: 500,
  standfirst: 2_000,
  kicker: 200,
  frontHeadline: 500,
  searchTitle: 300,
  searchDescription: 1_000,
  socialTitle: 300,
  socialDescription: 1_000,
  bylineText: 300,
  notes: 50_000,
} as const;
export type TextField = keyof typeof TEXT_LIMITS;
export const TEXT_FIELDS = Object.keys(TEXT_LIMITS) as TextField[];

const ROLES = ['text', 'reporting', 'photographs', 'graphics', 'translation', 'research'] as const satisfies Role[];

/** What each value of the map may be; absent is the same as the first of its kind (none, empty, false). */
export const FIELD_VALUES = {
  slug: z.string().max(200),
  genre: z.enum(GENRES as [string, ...string[]]),
  design: z.enum(DESIGNS as [string, ...string[]]),
  display: z.enum(DISPLAYS as [string, ...string[]]),
  language: z.string().max(60).refine(isLanguageTag),
  sectionId: idOf<SectionId>().nullable(),
  /** further sections */
  sectionIds: z.array(idOf<SectionId>()).max(50),
  topicIds: z.array(idOf<TopicId>()).max(100),
  lead: z
    .strictObject({
      media: idOf<MediaId>().nullable(),
      /** the address of a picture that an import could not have */
      missing: z.string().max(4096).optional(),
      alt: z.string().max(10_000),
      decorative: z.boolean().optional(),
      /** null as absent: the whole picture */
      crop: crop().nullish(),
      credit: z.string().max(2_000).nullish(),
    })
    .nullable(),
  byline: z.array(z.strictObject({ author: idOf<AuthorId>(), role: z.enum(ROLES) })).max(50),
  commentsOpen: z.boolean(),
  /** '' or an address elsewhere that is the original of this text */
  canonical: z
    .union([
      z.literal(''),
      z
        .string()
        .max(4096)
        .regex(/^https?:\/\/[^\s/]/i),
    ])
    .nullable(),
  noindex: z.boolean(),
} as const;
export type FieldName = keyof typeof FIELD_VALUES;
export const FIELD_NAMES = Object.keys(FIELD_VALUES) as FieldName[];

/** Marks that only the editor knows, on text that is proposed. `by`: the person's id; `at`: milliseconds. */
export const SUGGESTION_MARKS = {
  suggestInsert: z.strictObject({
    id: z.string().min(1).max(60),
    by: z.string().min(1).max(100),
    at: z.number().int(),
  }),
  suggestDelete: z.strictObject({
    id: z.string().min(1).max(60),
    by: z.string().min(1).max(100),
    at: z.number().int(),
  }),
} as const;

/** The attribute of nodes that somebody proposes to put in, take out, split or join (`content`'s `SUGGESTED`). */
export const SUGGESTED_NODE = z.strictObject({
  kind: z.enum(SUGGESTED_KINDS),
  id: z.string().min(1).max(60),
  by: z.string().min(1).max(100),
  at: z.number().int(),
});

/** The Yjs document of a story, and that of what readers have of it while it is being fixed. */
export const roomOf = (story: ArticleId): string => `story:${story}`;
export const fixRoomOf = (story: ArticleId): string => `live:${story}`;
export const isFixRoom = (room: string): boolean => room.startsWith('live:');
export function storyOf(room: string): ArticleId | null {
  const found = /^(?:story|live):([1-9]\d{0,14})$/.exec(room);
  return found ? (Number(found[1]) as ArticleId) : null;
}

/** Everything written in one story at one moment, as plain data: what versions keep and what is compared. */
export const storySnapshot = z.object({
  ...(Object.fromEntries(TEXT_FIELDS.map((name) => [name, z.string()])) as Record<TextField, z.ZodString>),
  leadCaption: z.array(z.unknown()) as unknown as z.ZodType<Inline[]>,
  slug: z.string(),
  genre: z.string(),
  design: z.string(),
  display: z.string(),
  language: z.string(),
  sectionId: idOf<SectionId>().nullable(),
  sectionIds: z.array(idOf<SectionId>()),
  topicIds: z.array(idOf<TopicId>()),
  lead: FIELD_VALUES.lead,
  byline: FIELD_VALUES.byline,
  commentsOpen: z.boolean(),
  canonical: z.string(),
  noindex: z.boolean(),
  body: z.object({ version: z.literal(1), content: z.array(z.unknown()) }) as unknown as z.ZodType<Document>,
});
export type StorySnapshot = z.output<typeof storySnapshot>;
/** A field of a story as its history names it; `body` is the text itself. */
export type StoryField = keyof StorySnapshot;
export const STORY_FIELDS = Object.keys(storySnapshot.shape) as StoryField[];
