import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import { plainFilter, type StoryFilter, storyFilterSchema } from './story-filter.ts';

const MOST = 200;
/** one that is broken spoils no other */
const one = z
  .object({ name: z.string().trim().min(1).max(60), filter: storyFilterSchema })
  .nullable()
  .catch(null);
const kept = z.array(one).catch([]);

/** Filters that this browser keeps for a person from before the server did; null: there is nothing. */
export function keptFilters(person: PersonId): { name: string; filter: StoryFilter }[] | null {
  const text = localStorage.getItem(placeOf(person));
  if (text === null) return null;
  const lists = kept.parse(jsonOf(text)).filter((found) => found !== null);
  return lists.slice(0, MOST).map(({ name, filter }) => ({ name, filter: plainFilter(filter) }));
}

export function dropKeptFilters(person: PersonId): void {
  localStorage.removeItem(placeOf(person));
}

function placeOf(person: PersonId): string {
  return `newsroom-filters:${person}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
