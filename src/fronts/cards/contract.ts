import { z } from 'zod';
import { idOf, personId } from '../../base/id-schema.ts';
import type { ArticleId, MediaId, SectionId, TopicId } from '../../base/ids.ts';
import { plainWords } from '../../base/without-turns.ts';
import { LAYOUTS, MOST_CARDS, MOST_LETTERS, MOST_SUBLINKS } from '../layouts.ts';

const instant = z.number().int();
export const articleId = idOf<ArticleId>();
const mediaId = idOf<MediaId>();
const sectionId = idOf<SectionId>();
const topicId = idOf<TopicId>();
export const someone = z.object({ id: personId, name: z.string() });

// ── What is placed ──────────────────────────────────────────────────────────────────────────────────────────────────

const words = (most: number) =>
  z.string().overwrite(plainWords).trim().max(most, `It has at most ${most} characters: shorten it.`);

/** `large`: with picture and standfirst where the layout has the room; `small`: a line; `usual`: by its place. */
export const SIZES = ['usual', 'large', 'small'] as const;

export const sublink = z.object({
  story: articleId,
  /** null: the story's own headline */
  headline: words(MOST_LETTERS.headline)
    .min(1, 'Write a headline, or leave it as the story has it.')
    .nullable()
    .default(null),
});

/** What a card says over its story's own words. null: as the story has it; '' (kicker, standfirst): nothing. */
export const overrides = z.object({
  headline: words(MOST_LETTERS.headline)
    .min(1, 'Write a headline, or leave it as the story has it.')
    .nullable()
    .default(null),
  kicker: words(MOST_LETTERS.kicker).nullable().default(null),
  standfirst: words(MOST_LETTERS.standfirst).nullable().default(null),
  /** `none`: no picture, though the story has one */
  picture: z
    .union([mediaId, z.literal('none')])
    .nullable()
    .default(null),
  size: z.enum(SIZES).default('usual'),
  showByline: z.boolean().default(false),
});
export type Overrides = z.output<typeof overrides>;

export const card = z.object({
  story: articleId,
  overrides: overrides.prefault({}),
  sublinks: z.array(sublink).max(MOST_SUBLINKS).default([]),
  /** the story's edition that was looked at when the card was placed; null: the one that readers have now */
  edition: z.number().int().positive().nullable().default(null),
});
export type Card = z.output<typeof card>;

/** What fills the places that no card takes, newest first. `sticky`: what is marked sticky, then the newest. */
export const backfill = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('newest') }),
  z.object({ kind: z.literal('sticky') }),
  z.object({ kind: z.literal('section'), section: sectionId }),
  z.object({ kind: z.literal('topic'), topic: topicId }),
]);
export type Backfill = z.output<typeof backfill>;

/** A container's content: what a draft is, and what readers have. */
export const content = z.object({
  /** '': by its rule: the section's or topic's name (which is then a link), or "Latest" */
  name: words(MOST_LETTERS.name).default(''),
  layout: z.enum(LAYOUTS),
  /** how many stories it shows, at most `MOST_SHOWN[layout]`; null: `USUAL[layout]` */
  limit: z.number().int().min(1).max(12).nullable().default(null),
  /** may repeat what stands elsewhere on the page */
  exempt: z.boolean().default(false),
  backfill: backfill.default({ kind: 'none' }),
  cards: z.array(card).max(MOST_CARDS).default([]),
});
export type Content = z.output<typeof content>;

// ── What is told of it ──────────────────────────────────────────────────────────────────────────────────────────────

/** The picture of a story or of a card; for `staffAddress` of the media contract. */
export const picture = z.object({
  id: mediaId,
  hash: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  widths: z.array(z.number().int()),
  color: z.string(),
  focusX: z.number(),
  focusY: z.number(),
});

/** A story as far as the asker may know it. `headline` '' where they may not, or it is gone. */
export const placedStory = z.object({
  id: articleId,
  /** `none`: gone, or nothing that the asker may know of */
  state: z.enum(['live', 'withdrawn', 'embargoed', 'notLive', 'none']),
  headline: z.string(),
  kicker: z.string(),
  standfirst: z.string(),
  language: z.string(),
  sectionId: sectionId.nullable(),
  path: z.string().nullable(),
  edition: z.number().int().nullable(),
  publishedAt: instant.nullable(),
  updatedAt: instant.nullable(),
  byline: z.string(),
  genre: z.string(),
  picture: picture.nullable(),
});
export type PlacedStory = z.output<typeof placedStory>;

/**
 * `withdrawn`, `embargoed`, `notLive`, `gone`: readers do not see the card. `changed`: a newer edition came since it was placed.
 * `twice`: stands higher up on this front already, and is left out here. `pictureGone`: the card's own picture may not be shown.
 * `over`: beyond the container's limit. `sublinkGone`: the story of one of its sublinks is not live; `sublinkTwice`: it stands on this
 * front already, and is left out here.
 */
export const WARNINGS = [
  'withdrawn',
  'embargoed',
  'notLive',
  'gone',
  'changed',
  'twice',
  'pictureGone',
  'over',
  'sublinkGone',
  'sublinkTwice',
] as const;

/** A card where it stands, beside `cards` of the content and in the same order. */
export const cardState = z.object({
  placedAt: instant.nullable(),
  placedBy: someone.nullable(),
  warnings: z.array(z.enum(WARNINGS)),
});
export type CardState = z.output<typeof cardState>;
export type Warning = (typeof WARNINGS)[number];

export const removedCard = z.object({
  card,
  at: instant,
  /** null: the paper itself, since the story was withdrawn */
  by: someone.nullable(),
  reason: z.enum(['removed', 'gone']),
});
