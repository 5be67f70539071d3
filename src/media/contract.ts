import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import type { ArticleId, MediaId, PersonId } from '../base/ids.ts';
import { instantInput, instantInQuery } from '../base/instant-schema.ts';

// Pictures and files as they cross HTTP, below /newsroom/api. Bytes come in at `uploads` (tus 1.0.0) and are seen at `media-files`.

const brand = <Id>() => z.custom<Id>();
const mediaId = z.number().int().positive().pipe(brand<MediaId>());
const mediaIdIn = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).pipe(brand<MediaId>());
const articleId = z.number().int().positive().pipe(brand<ArticleId>());
const personId = z.string().min(1).max(64).pipe(brand<PersonId>());
const instant = z.number().int();
const part = z.number().min(0).max(1);
const line = (most: number) => z.string().max(most);

// ── Words of rights ─────────────────────────────────────────────────────────────────────────────────────────────────

/** By what right the paper shows it; '' while nobody has said. */
export const LICENCES = [
  '',
  'own',
  'commissioned',
  'agency',
  'handout',
  'permission',
  'creativeCommons',
  'publicDomain',
] as const;
export type Licence = (typeof LICENCES)[number];

/** `once`: in one story only. `editorial`: with news, never with advertising. */
export const USES = ['everything', 'editorial', 'once'] as const;
export type UsableFor = (typeof USES)[number];

/** `expiring`: its licence ends within {@link SOON_DAYS}. `noCredit`: came in through the newsroom and names nobody. */
export const RIGHTS_STATES = ['usable', 'expiring', 'expired', 'noCredit'] as const;
export type RightsState = (typeof RIGHTS_STATES)[number];
export const SOON_DAYS = 14;

/** The shapes in which stories show a picture; `free`: any other that somebody wanted. */
export const CROPS = ['3:2', '1:1', '16:9', 'free'] as const;
export type CropName = (typeof CROPS)[number];
/** Width over height. */
export const CROP_RATIOS: Readonly<Record<CropName, number | null>> = {
  '3:2': 1.5,
  '1:1': 1,
  '16:9': 16 / 9,
  free: null,
};

/** A part of the picture, each number a share (0..1) of its whole width or height. */
export const cropSchema = z
  .object({ x: part, y: part, width: part.min(0.02), height: part.min(0.02) })
  .refine(({ x, width, y, height }) => x + width <= 1.0001 && y + height <= 1.0001, 'The crop leaves the picture.');
export type Crop = z.infer<typeof cropSchema>;
const cropsSchema = z.partialRecord(z.enum(CROPS), cropSchema);
export type Crops = z.infer<typeof cropsSchema>;

// ── Things ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const KINDS = ['picture', 'audio', 'video', 'file'] as const;

/** One file in a list; all that a picker needs. */
export const mediaRow = z.object({
  id: mediaId,
  kind: z.enum(KINDS),
  state: z.enum(['ready', 'missing']),
  /** SHA-256 of the original, for {@link staffAddress}; null: the file is missing */
  hash: z.string().nullable(),
  mime: z.string(),
  fileName: z.string(),
  title: z.string(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  widths: z.array(z.number().int()),
  color: z.string().nullable(),
  focusX: z.number(),
  focusY: z.number(),
  decorative: z.boolean(),
  own: z.boolean(),
  bytes: z.number().int(),
  usableUntil: instant.nullable(),
  /** why it may not be published now; null: it may */
  barred: z.enum(['expired', 'noCredit', 'missing']).nullable(),
  takenAt: instant.nullable(),
  createdAt: instant,
});
export type MediaRow = z.infer<typeof mediaRow>;

/** A story that shows a file. `isLive`: readers see it there now. */
export const mediaUse = z.object({
  article: articleId,
  headline: z.string(),
  status: z.string(),
  path: z.string().nullable(),
  isLive: z.boolean(),
  /** it is in what the newsroom writes on; else only readers' edition or former versions have it */
  isCurrent: z.boolean(),
});
export type MediaUse = z.infer<typeof mediaUse>;

export const secondChoice = z.object({
  /** for this story alone; null: wherever the picture stands */
  article: articleId.nullable(),
  replacement: mediaRow,
});

export const mediaItem = z.object({
  ...mediaRow.shape,
  description: z.string(),
  copyright: z.string(),
  licenseUrl: z.string().nullable(),
  sourceType: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  place: z.string(),
  photographer: z.string(),
  supplier: z.string(),
  licence: z.enum(LICENCES),
  usableFor: z.enum(USES),
  rightsNote: z.string(),
  crops: cropsSchema,
  /** goes up with each change; a change names the one it was made on */
  revision: z.number().int(),
  uploadedBy: z.object({ id: personId, name: z.string() }).nullable(),
  /** what the file says about itself (IPTC, XMP, EXIF), where it says it; never a position */
  embedded: z.object({
    creator: z.string(),
    credit: z.string(),
    copyright: z.string(),
    headline: z.string(),
    caption: z.string(),
    alt: z.string(),
    place: z.string(),
    takenAt: instant.nullable(),
    usageTerms: z.string(),
  }),
  uses: z.array(mediaUse),
  /** further uses that the list leaves out */
  moreUses: z.number().int(),
  /** shown beside an author, as the paper's logo, or on a card of a front, drafts too */
  elsewhere: z.array(z.string()),
  secondChoices: z.array(secondChoice),
  may: z.object({ edit: z.boolean(), rights: z.boolean(), remove: z.boolean() }),
});
export type MediaItem = z.infer<typeof mediaItem>;

// ── Asking ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const flagIn = z
  .union([z.boolean(), z.literal('1'), z.literal('true')])
  .optional()
  .transform((value) => value !== undefined && value !== false);

/** Newest first. `words`: all of them, anywhere in its words or names. `before`: `next` of the page before. */
export const mediaLibrary = endpoint({
  method: 'GET',
  path: '/media',
  input: z.object({
    words: line(200).optional(),
    credit: line(200).optional(),
    kind: z.enum(KINDS).optional(),
    rights: z.enum(RIGHTS_STATES).optional(),
    /** only what may be published now: for pickers */
    usable: flagIn,
    /** came in through me */
    mine: flagIn,
    /** in no story, working copy or profile */
    unused: flagIn,
    /** taken (or, where that is unknown, added) at or after, and before */
    from: instantInQuery.optional(),
    until: instantInQuery.optional(),
    before: z.coerce.number<number | string>().int().positive().optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(100).default(60),
  }),
  output: z.object({ media: z.array(mediaRow), next: z.number().int().nullable() }),
});

export const mediaById = endpoint({
  method: 'GET',
  path: '/media/:id',
  input: z.object({ id: mediaIdIn }),
  output: mediaItem,
});

const wordFields = {
  title: line(500).optional(),
  alt: line(2_000).optional(),
  caption: line(5_000).optional(),
  description: line(5_000).optional(),
  credit: line(500).optional(),
  photographer: line(300).optional(),
  place: line(500).optional(),
  takenAt: instantInput.nullable().optional(),
  decorative: z.boolean().optional(),
};
const rightsFields = {
  own: z.boolean().optional(),
  copyright: line(500).optional(),
  supplier: line(300).optional(),
  licence: z.enum(LICENCES).optional(),
  licenseUrl: line(2_000).nullable().optional(),
  usableFor: z.enum(USES).optional(),
  usableUntil: instantInput.nullable().optional(),
  rightsNote: line(2_000).optional(),
};
export const RIGHTS_FIELDS = Object.keys(rightsFields) as (keyof typeof rightsFields)[];

/** What is left out stays as it is. @throws Forbidden for rights without the right; Conflict with the item as it is now */
export const changeMedia = endpoint({
  method: 'POST',
  path: '/media/:id',
  input: z.object({ id: mediaIdIn, revision: z.number().int(), ...wordFields, ...rightsFields }),
  output: mediaItem,
});

/** The point that every crop keeps, and crops by name (null: taken away). @throws Conflict, Invalid `crops` */
export const cropMedia = endpoint({
  method: 'POST',
  path: '/media/:id/crops',
  input: z.object({
    id: mediaIdIn,
    revision: z.number().int(),
    focusX: part.optional(),
    focusY: part.optional(),
    crops: z.partialRecord(z.enum(CROPS), cropSchema.nullable()).optional(),
  }),
  output: mediaItem,
});

/** What takes the picture's place when its licence ends: in one story, or (`article` null) wherever it stands. null: nothing. */
export const chooseSecond = endpoint({
  method: 'POST',
  path: '/media/:id/second',
  input: z.object({ id: mediaIdIn, article: articleId.nullable(), replacement: mediaId.nullable() }),
  output: mediaItem,
});

/** Only what nothing shows or showed. @throws Conflict with the uses */
export const removeMedia = endpoint({
  method: 'DELETE',
  path: '/media/:id',
  input: z.object({ id: mediaIdIn }),
  output: z.object({}),
});

/** Pictures that look alike: 0 to 6 of 64 bits of their likeness differ. */
export const mediaLikenesses = endpoint({
  method: 'GET',
  path: '/media/:id/likenesses',
  input: z.object({ id: mediaIdIn }),
  output: z.object({ media: z.array(z.object({ ...mediaRow.shape, differs: z.number().int() })) }),
});

/**
 * Takes in what was uploaded whole, and says what became of it; asked again it answers the same. `isKnown`: the paper had
 * these very bytes; the file that is there keeps its words and crops. `near`: pictures that look alike.
 * @throws NotFound for another's; Conflict while bytes are missing; Invalid `file` where it is not taken
 */
export const finishUpload = endpoint({
  method: 'POST',
  path: '/media/uploaded/:upload',
  input: z.object({ upload: z.string().regex(/^[a-f0-9]{48}$/) }),
  output: z.object({ media: mediaRow, isKnown: z.boolean(), near: z.array(mediaRow) }),
});

/** Where staff see a picture of any state: like readers' addresses, but for those who are signed in. Null: nothing to show. */
export function staffAddress(
  { hash, widths }: { hash: string | null; widths: readonly number[] },
  wanted: number,
): string | null {
  const width = widths.find((one) => one >= wanted) ?? widths.at(-1);
  return hash && width ? `/newsroom/api/media-files/${hash.slice(0, 16)}/${width}.webp` : null;
}

/** Where staff have sound, film and documents, as readers do. Null: the file is missing. */
export function staffFileAddress({ hash, fileName }: { hash: string | null; fileName: string }): string | null {
  return hash ? `/newsroom/api/media-files/${hash.slice(0, 16)}/${encodeURIComponent(fileName)}` : null;
}

export const UPLOADS = '/newsroom/api/uploads';
