import type { TopicId } from '../../../base/ids.ts';
import type { StripState } from '../../../paper/strip/contract.ts';

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

/** An instant as a field of the browser has it, in the zone of the device: `2026-11-03T18:00`. */
export function fieldOf(at: number | null): string {
  if (at === null) return '';
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

export function instantOf(field: string): number | null {
  const at = new Date(field).getTime();
  return Number.isNaN(at) ? null : at;
}
