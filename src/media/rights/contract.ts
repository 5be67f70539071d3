import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import { LICENCES, mediaRow, mediaUse, SOON_DAYS, USES } from '../contract.ts';

// Rights that end, and suppliers, as they cross HTTP.

const brand = <Id>() => z.custom<Id>();
const mediaId = z.number().int().positive().pipe(brand<MediaId>());
const articleId = z.number().int().positive().pipe(brand<ArticleId>());
const presetIdIn = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const instant = z.number().int();
const line = (most: number) => z.string().max(most);

// ── Rights that end ─────────────────────────────────────────────────────────────────────────────────────────────────

export const expiringMedia = z.object({
  media: mediaRow,
  /** the live stories and working copies that show it, or did when it ended */
  uses: z.array(mediaUse),
});
export const rightsEnd = z.object({
  id: z.number().int(),
  at: instant,
  media: mediaRow.nullable(),
  article: z.object({ id: articleId, headline: z.string(), path: z.string().nullable() }).nullable(),
  /** `failed`: it could not be done and will be tried again */
  what: z.enum(['replaced', 'removed', 'failed']),
  replacement: mediaId.nullable(),
  /** the working copy still shows it and cannot be published like this */
  isInCopy: z.boolean(),
});

/** What ends soon, the next first, and what ended lately with what was done about it, the latest first. */
export const rightsEnding = endpoint({
  method: 'GET',
  path: '/media/rights-ending',
  input: z.object({ days: z.coerce.number<number | string>().int().min(1).max(365).default(SOON_DAYS) }),
  output: z.object({ soon: z.array(expiringMedia), ended: z.array(rightsEnd) }),
});

// ── Suppliers ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** What is true of every picture of a supplier. In `credit`, `{photographer}` stands for the name. */
const presetShape = {
  name: line(100).min(1),
  supplier: line(300),
  credit: line(500),
  copyright: line(500),
  licence: z.enum(LICENCES),
  usableFor: z.enum(USES),
  /** days from the day it is used on a picture; null: no end */
  usableDays: z.number().int().min(1).max(36_500).nullable(),
  rightsNote: line(2_000),
};
export const preset = z.object({ id: z.number().int(), ...presetShape });
export type Preset = z.infer<typeof preset>;

export const mediaPresets = endpoint({
  method: 'GET',
  path: '/media/presets',
  input: z.object({}),
  output: z.object({ presets: z.array(preset) }),
});

/** A new one without `id`. @throws Invalid `name` where another has it */
export const savePreset = endpoint({
  method: 'POST',
  path: '/media/presets',
  input: z.object({ id: z.number().int().positive().optional(), ...presetShape }),
  output: preset,
});

export const removePreset = endpoint({
  method: 'DELETE',
  path: '/media/presets/:preset',
  input: z.object({ preset: presetIdIn }),
  output: z.object({}),
});
