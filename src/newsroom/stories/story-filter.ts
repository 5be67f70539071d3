import { z } from 'zod';
import type { stories } from '../../writing/contract.ts';
import { LIST_FILTER } from '../../writing/stories/contract.ts';
import { dayBegins } from '../moments.ts';

const F = LIST_FILTER;
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What is shown of the stories, as it stands in the address; what does not fit there is as if it were absent. */
export const storyFilterSchema = z.object({
  words: maybe(F.words),
  mine: maybe(F.mine),
  kind: maybe(F.kind),
  status: maybe(F.status),
  changed: maybe(F.changed),
  section: maybe(F.section),
  person: maybe(F.person),
  /** days in the reader's own zone; both are within */
  from: maybe(F.from),
  until: maybe(F.until),
  days: maybe(F.days),
});
export type StoryFilter = z.output<typeof storyFilterSchema>;

/** The filter as the server is asked. */
export function askOf(
  { from, until, days, words, ...rest }: StoryFilter,
  now = new Date(),
): z.input<typeof stories.input> {
  const asked: z.input<typeof stories.input> = { ...defined(rest) };
  if (words?.trim()) asked.words = words.trim();
  if (from) asked.from = dayBegins(from);
  if (days) asked.from = Math.max((asked.from as number) ?? 0, lastDays(days, now));
  if (until) asked.until = dayBegins(until, 1);
  return asked;
}

/** The first moment of the last so many days, the present one counted: the same all day long, so that pages are kept. */
function lastDays(days: number, now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1 - days).getTime();
}

/** Without what says nothing, in one order: two filters that mean the same are the same text. */
export function plainFilter(filter: StoryFilter): StoryFilter {
  const entries = Object.entries(defined(filter)).filter(([, value]) => value !== '');
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function defined<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
