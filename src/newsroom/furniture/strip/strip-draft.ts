import type { TopicId } from '../../../base/ids.ts';
import { MOST_PINNED, type StripState } from '../../../paper/strip/contract.ts';
import { afterGap, localOf, momentsOf } from '../../publishing/zone-time.ts';

export type StripEntry = StripState['entries'][number];

/** The strip while somebody works on it. */
export interface StripDraft {
  entries: StripEntry[];
  places: number;
}

export function draftOf({ entries, places }: StripState): StripDraft {
  return { entries, places };
}

export function isChanged(draft: StripDraft, stored: StripState): boolean {
  return JSON.stringify(inputOf(draft)) !== JSON.stringify(inputOf(draftOf(stored)));
}

export function inputOf({ entries, places }: StripDraft) {
  return {
    places,
    entries: entries.map(({ topic, label, endsAt }) => ({ topic: topic.id, label: label?.trim() || null, endsAt })),
  };
}

export function withPinned(draft: StripDraft, topic: StripEntry['topic']): StripDraft {
  return { ...draft, entries: [...draft.entries, { topic, label: null, endsAt: null, quiet: false }] };
}

export function without(draft: StripDraft, topic: TopicId): StripDraft {
  return { ...draft, entries: draft.entries.filter((entry) => entry.topic.id !== topic) };
}

export function withChanged(draft: StripDraft, topic: TopicId, part: Partial<StripEntry>): StripDraft {
  return {
    ...draft,
    entries: draft.entries.map((entry) => (entry.topic.id === topic ? { ...entry, ...part } : entry)),
  };
}

/** Whether the strip can have so many. */
export function isPlaces(places: number): boolean {
  return Number.isInteger(places) && places >= 0 && places <= MOST_PINNED;
}

/** An instant as a field of the browser has it, on the paper's clocks: `2026-11-03T18:00`. */
export function fieldOf(at: number | null, zone: string): string {
  return at === null ? '' : localOf(at, zone);
}

/** Where clocks show a time twice, the first; where they leap over it, as much later as they leap. */
export function instantOf(field: string, zone: string): number | null {
  if (Number.isNaN(Date.parse(field))) return null;
  return momentsOf(field, zone)[0] ?? momentsOf(afterGap(field, zone), zone)[0] ?? null;
}
