import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idInPath, idOf } from '../../base/id-schema.ts';
import type { SectionId } from '../../base/ids.ts';
import { STATUSES, someone } from '../contract.ts';

// Filters of the list of stories under names: one's own, and those that editors share. Below /newsroom/api.

const id = z.number().int().positive();
const day = z.iso.date();

/** What narrows the list; absent: not narrowed by it. Days are those of whoever looks. */
export const LIST_FILTER = {
  words: z.string().max(200),
  mine: z.literal(true),
  kind: z.enum(['story', 'page']),
  status: z.enum(STATUSES),
  changed: z.literal(true),
  section: id,
  person: z.string().min(1).max(100),
  from: day,
  until: day,
  /** touched within so many days, the present one counted */
  days: z.number().int().min(1).max(366),
};
export const listFilter = z.strictObject(LIST_FILTER).partial();
export type ListFilter = z.output<typeof listFilter>;

export const MOST_LISTS = 50;
const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), 'A name has no line breaks or controls.');
const words = {
  name,
  filter: listFilter,
  /** `desk`: those who work in `section` or below it, and those who work in all */
  sharedWith: z.enum(['nobody', 'paper', 'desk']).default('nobody'),
  section: idOf<SectionId>().nullable().default(null),
};

export const savedList = z.object({
  id,
  ...words,
  owner: someone,
  may: z.object({ change: z.boolean() }),
});
export type SavedList = z.output<typeof savedList>;

/** One's own in one's own order, then those that others share, by name. */
export const savedLists = endpoint({
  method: 'GET',
  path: '/lists',
  input: z.object({}),
  output: z.object({
    lists: z.array(savedList),
    /** whom one may share with: all, desks that one works for, nobody */
    mayShare: z.enum(['paper', 'desk', 'nobody']),
  }),
});

/** @throws Invalid `name` where one has such a list, or too many; `section`; Forbidden to share */
export const saveList = endpoint({ method: 'POST', path: '/lists', input: z.object(words), output: savedList });

/** Changes all of it. @throws as {@link saveList}, NotFound */
export const changeList = endpoint({
  method: 'PUT',
  path: '/lists/:id',
  input: z.object({ id: idInPath<number>(), ...words }),
  output: savedList,
});

export const removeList = endpoint({
  method: 'DELETE',
  path: '/lists/:id',
  input: z.object({ id: idInPath<number>() }),
  output: z.object({}),
});

/** One's own in this order; what is not named keeps its place behind. */
export const orderLists = endpoint({
  method: 'POST',
  path: '/lists/order',
  input: z.object({ ids: z.array(id).max(MOST_LISTS) }),
  output: z.object({}),
});

/** What a browser kept before: names that one has already are passed over, as is what there is no room for. */
export const takeLists = endpoint({
  method: 'POST',
  path: '/lists/take',
  input: z.object({ lists: z.array(z.object({ name, filter: listFilter })).max(200) }),
  output: z.object({ taken: z.number().int() }),
});
