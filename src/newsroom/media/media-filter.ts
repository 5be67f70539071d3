import { z } from 'zod';
import { KINDS, type mediaLibrary, RIGHTS_STATES } from '../../media/contract.ts';
import { dayBegins } from '../moments.ts';

const text = z.string().max(200).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const flag = z.literal(true).optional().catch(undefined);

/** What is shown of the library, as it stands in the address. `item`: the file that is open beside it. */
export const mediaFilterSchema = z.object({
  words: text,
  credit: text,
  kind: z.enum(KINDS).optional().catch(undefined),
  rights: z.enum(RIGHTS_STATES).optional().catch(undefined),
  from: day,
  until: day,
  mine: flag,
  unused: flag,
  item: z.number().int().positive().optional().catch(undefined),
});
export type MediaFilter = z.output<typeof mediaFilterSchema>;

/** Without what is empty. */
export function plainMediaFilter(filter: MediaFilter): MediaFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
}

/** The filter as the server is asked; days are in the reader's own zone, both within. */
export function mediaAsk({ item: _, from, until, ...filter }: MediaFilter): z.input<typeof mediaLibrary.input> {
  return {
    ...plainMediaFilter(filter),
    ...(from && { from: dayBegins(from) }),
    ...(until && { until: dayBegins(until, 1) }),
  };
}
