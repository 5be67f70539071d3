import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idInPath, idOf, personId } from '../../base/id-schema.ts';
import type { ArticleId } from '../../base/ids.ts';

// Static pages as the paper's furniture, below /newsroom/api. Their words are written as those of stories are.

const id = idOf<ArticleId>();
const idIn = idInPath<ArticleId>();
const someone = z.object({ id: personId, name: z.string() });
const day = z.string().refine((text) => isDay(text), 'It must be a day such as 2026-12-31.');

export const pageRow = z.object({
  id,
  parentId: id.nullable(),
  /** null: readers do not have it, and the asker may not read it */
  headline: z.string().nullable(),
  status: z.enum(['draft', 'ready', 'scheduled', 'live', 'private', 'withdrawn']),
  /** where readers have it, or null */
  path: z.string().nullable(),
  /** when what readers see was changed last, as they are told */
  changedAt: z.number().int().nullable(),
  /** changes that readers do not see yet */
  unpublished: z.boolean(),
  /** to be looked through by this day of the paper's zone */
  reviewBy: z.string().nullable(),
  /** how long after a review the next is due; 0: not again */
  everyMonths: z.number().int(),
  review: z.enum(['none', 'later', 'soon', 'overdue']),
  owner: someone.nullable(),
  reviewedAt: z.number().int().nullable(),
  reviewedBy: z.string(),
  /** names of the menus that lead to it */
  menus: z.array(z.string()),
  /** what it says for machines, by schema.org property: `ethicsPolicy` */
  policies: z.array(z.string()),
});
export type PageRow = z.output<typeof pageRow>;

/** All but those in the trash, parents before children, each level in its order. */
export const staticPages = endpoint({
  method: 'GET',
  path: '/paper/pages',
  input: z.object({}),
  output: z.object({
    pages: z.array(pageRow),
    overdue: z.number().int(),
    /** in which days begin and end; an IANA name */
    zone: z.string(),
  }),
});

/** @throws Invalid `ownerId`, `reviewBy`; NotFound */
export const planReview = endpoint({
  method: 'PUT',
  path: '/paper/pages/:id/review',
  input: z.object({
    id: idIn,
    reviewBy: day.nullable(),
    everyMonths: z.number().int().min(0).max(120),
    ownerId: personId.nullable(),
  }),
  output: z.object({}),
});

/** Somebody has looked it through today. @throws NotFound */
export const notePageReview = endpoint({
  method: 'POST',
  path: '/paper/pages/:id/reviewed',
  input: z.object({ id: idIn }),
  output: z.object({ reviewBy: z.string().nullable() }),
});

/** Puts pages under another one (null: none), in this order; their addresses stay. @throws Invalid `parentId`, `ids` */
export const placePages = endpoint({
  method: 'POST',
  path: '/paper/pages/place',
  input: z.object({ parentId: id.nullable(), ids: z.array(id).min(1).max(500) }),
  output: z.object({}),
});

function isDay(text: string): boolean {
  const [year, month, date] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  const at = new Date(Date.UTC(year, month - 1, date));
  return year >= 2000 && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
}
