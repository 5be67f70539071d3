import type { Card as Story } from '../articles/public.ts';
import { unique } from './lead-block.ts';

interface Rule {
  /** what it may take from, best first */
  list: readonly Story[];
  /** how many it still has room for */
  need: number;
  used: ReadonlySet<number>;
}

/** What a container of all stories may take without leaving a section's or topic's container less than full. */
export function takeSpare({ list, need, used }: Rule, others: readonly Rule[]): Story[] {
  const left = others.map((other) => ({
    need: other.need,
    ids: new Set(other.list.flatMap(({ id }) => (other.used.has(id) ? [] : [id as number]))),
  }));
  const taken: Story[] = [];
  for (const story of unique(list)) {
    if (taken.length >= need) break;
    const its = left.filter(({ ids }) => ids.has(story.id));
    if (used.has(story.id) || its.some(({ ids, need: wanted }) => ids.size <= wanted)) continue;
    for (const { ids } of its) ids.delete(story.id);
    taken.push(story);
  }
  return taken;
}
