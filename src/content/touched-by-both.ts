import { diffArrays } from 'diff';

/** Words that were changed in two copies of a text, by the paragraphs in which these stand now; '' where there is none. */
export interface Touched {
  one: string;
  other: string;
}

/** A run of former words that a copy has otherwise: their places, and where the copy is then. */
interface Change {
  from: number;
  until: number;
  paragraph: number;
}

/** Texts with more differences are taken for new ones altogether. */
const MOST = 2_000;

/**
 * Where two people changed the same words of one text, each in a copy of their own, so that neither is what both of them mean.
 * Words that one of them put between others, or passages of which each changed other words, are no such places. A place for
 * each paragraph of `other`. @param base paragraphs of plain text, as of the others
 */
export function touchedByBoth(base: readonly string[], one: readonly string[], other: readonly string[]): Touched[] {
  const [ours, theirs] = [changesOf(base, one), changesOf(base, other)];
  const found = new Map<string, Touched>();
  for (const mine of ours)
    for (const their of theirs)
      if (mine.from < their.until && their.from < mine.until) {
        const touched = { one: one[mine.paragraph] ?? '', other: other[their.paragraph] ?? '' };
        found.set(touched.other, touched);
      }
  return [...found.values()];
}

function changesOf(before: readonly string[], after: readonly string[]): Change[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const parts = diffArrays(
    old.map(({ word }) => word),
    fresh.map(({ word }) => word),
    { maxEditLength: MOST },
  );
  if (!parts) return [{ from: 0, until: old.length, paragraph: 0 }];
  const changes: Change[] = [];
  let [from, at] = [0, 0];
  for (const [index, { removed, added, count }] of parts.entries()) {
    // what came in their place, or what stands before them
    const stands = parts[index + 1]?.added ? at : Math.max(0, at - 1);
    if (removed) changes.push({ from, until: from + count, paragraph: fresh[stands]?.paragraph ?? 0 });
    if (!added) from += count;
    if (!removed) at += count;
  }
  return changes;
}

function wordsOf(paragraphs: readonly string[]): { word: string; paragraph: number }[] {
  return paragraphs.flatMap((text, paragraph) =>
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => ({ word, paragraph })),
  );
}
