import { z } from 'zod';
import type { ArticleId, MediaId } from '../base/ids.ts';
import { isLanguageTag } from '../base/language.ts';
import { isSafeAddress, LONGEST_ADDRESS, tidyAddress } from './address.ts';
import type { LinkTarget, MediaReference } from './document.ts';
import { cleanText } from './plain-text.ts';

/** What an attribute holds; the editor, the importers and the reference finder go by it (`schema.meta()`). */
export type AttributeKind = 'text' | 'html' | 'url' | 'media' | 'article' | 'number' | 'choice';

/** Plain text, cleaned of what no page can print. */
export const text = (longest = 10_000) => z.string().overwrite(cleanText).max(longest).meta({ kind: 'text' });

/** Text of one line: a title, a name, a credit. */
export const line = (longest = 2_000) =>
  z
    .string()
    .overwrite((value) =>
      cleanText(value)
        .replace(/[\t\n ]+/g, ' ')
        .trim(),
    )
    .max(longest)
    .meta({ kind: 'text' });

/** An address that is safe to print; see {@link isSafeAddress}. */
export const url = () =>
  z
    .string()
    .max(LONGEST_ADDRESS)
    .overwrite(tidyAddress)
    .refine(isSafeAddress, 'must be an http(s), mailto or tel address, a path of this site or a #fragment')
    .meta({ kind: 'url' });

/** An address elsewhere: http or https only. */
export const webUrl = () =>
  url()
    .refine((value) => /^https?:/i.test(value), 'must be an http(s) address')
    .meta({ kind: 'url' });

export const number = (least: number, most: number) => z.number().int().min(least).max(most).meta({ kind: 'number' });

/** Milliseconds since 1970, within the years 1 to 9999. */
export const instant = () => number(-62_135_596_800_000, 253_402_300_799_999);

export const choice = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values).meta({ kind: 'choice' });

/** The shapes that the desk crops pictures to (`media/contract.ts` has their proportions). */
export const crop = () => choice(['3:2', '1:1', '16:9', 'free']);

/** Present and true, or absent. */
export const flag = () => z.literal(true).meta({ kind: 'choice' }).optional();

export const languageTag = () =>
  z.string().max(60).refine(isLanguageTag, 'must be a language tag such as fr or pt-BR').meta({ kind: 'text' });

/** An id on the page: letters, digits, `_ . : -` of any script. */
export const anchor = () =>
  z.string().max(120).regex(ANCHOR, 'must be letters, digits or _ . : -').meta({ kind: 'text' });

/** Former anchors, which go on working. */
export const anchors = () => z.array(anchor()).max(50).optional();

const id = () => z.number().int().positive();
export const article = () => (id() as unknown as z.ZodType<ArticleId>).meta({ kind: 'article' });
const mediaId = () => id() as unknown as z.ZodType<MediaId>;

export const media = (): z.ZodType<MediaReference> =>
  z
    .union([z.strictObject({ media: mediaId() }), z.strictObject({ missing: line(LONGEST_ADDRESS) })])
    .meta({ kind: 'media' });

export const link = (): z.ZodType<LinkTarget> =>
  z
    .union([
      z.strictObject({ article: article(), fragment: anchor().optional() }),
      z.strictObject({ media: mediaId() }),
      z.strictObject({ href: url() }),
    ])
    .meta({ kind: 'url' });

export const ANCHOR = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.:-]*$/u;
