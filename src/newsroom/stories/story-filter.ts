import { z } from 'zod';
import type { stories } from '../../writing/contract.ts';
import { STATUSES } from '../../writing/contract.ts';
import { dayBegins } from '../moments.ts';

const day = z.iso.date();
const id = z.number().int().positive();
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What is shown of the stories, as it stands in the address; what does not fit there is as if it were absent. */
export const storyFilterSchema = z.object({
  words: maybe(z.string().max(200)),
  mine: maybe(z.literal(true)),
  kind: maybe(z.enum(['story', 'page'])),
  status: maybe(z.enum(STATUSES)),
  changed: maybe(z.literal(true)),
  section: maybe(id),
  person: maybe(z.string().max(100)),
  /** days in the reader's own zone; both are within */
  from: maybe(day),
  until: maybe(day),
});
export type StoryFilter = z.output<typeof storyFilterSchema>;

/** The filter as the server is asked. */
export function askOf({ from, until, words, ...rest }: StoryFilter): z.input<typeof stories.input> {
  const asked: z.input<typeof stories.input> = { ...defined(rest) };
  if (words?.trim()) asked.words = words.trim();
  if (from) asked.from = dayBegins(from);
  if (until) asked.until = dayBegins(until, 1);
  return asked;
}

/** Without what says nothing, in one order: two filters that mean the same are the same text. */
export function plainFilter(filter: StoryFilter): StoryFilter {
  const entries = Object.entries(defined(filter)).filter(([, value]) => value !== '');
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function defined<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
