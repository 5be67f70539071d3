import type { z } from 'zod';
import { sameValue } from '../../base/same-value.ts';
import type { auditEntrySchema } from '../../people/contract.ts';

type Entry = z.output<typeof auditEntrySchema>;
/** `times` that it was kept, the first at `since` */
export type JoinedEntry = Entry & { times: number; since: number };

const WITHIN = 10 * 60_000;

/**
 * What is kept at every pause of who types stands as one: entries, newest first, in which one person changed the same fields
 * of one plan, each from what the one before made of them, within ten minutes.
 */
export function joinedEntries(entries: readonly Entry[]): JoinedEntry[] {
  const joined: JoinedEntry[] = [];
  for (const entry of entries) {
    const newer = joined.at(-1);
    if (newer && isOneWith(newer, entry)) {
      const detail = { ...newer.detail, from: entry.detail.from };
      joined[joined.length - 1] = { ...newer, detail, times: newer.times + 1, since: entry.at };
    } else joined.push({ ...entry, times: 1, since: entry.at });
  }
  return joined;
}

function isOneWith(newer: Entry, older: Entry): boolean {
  const same = (['who', 'what', 'thing', 'from', 'agent'] as const).every((part) => newer[part] === older[part]);
  if (!same || newer.what !== 'story.replanned' || newer.at - older.at > WITHIN) return false;
  const { from, to, ...more } = newer.detail;
  const { from: _start, to: made, ...others } = older.detail;
  return from !== undefined && to !== undefined && sameValue(from, made) && sameValue(more, others);
}
