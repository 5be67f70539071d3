import { slugOf } from '../base/slug.ts';
import { ANCHOR } from './attributes.ts';

/** Ids that are given out once; `taken` ones never. */
export function idsTaken(taken: ReadonlySet<string> = new Set()): { take(id: string): boolean } {
  const used = new Set(taken);
  return {
    take: (id) => {
      if (used.has(id)) return false;
      used.add(id);
      return true;
    },
  };
}

/**
 * Gives anchors made from the words of headings: `the-harbour-fire`, the second one `the-harbour-fire-2`. An existing
 * anchor is kept where it is valid and free, so that published addresses go on working when words are edited. `used` is
 * added to, so that several texts can have anchors that differ.
 */
export function createAnchors(used: Set<string> = new Set()): (words: string, existing?: string) => string {
  const next = new Map<string, number>();
  return (words, existing) => {
    const valid = existing && existing.length <= 120 && ANCHOR.test(existing) ? existing : '';
    const base = valid || slugOf(words, 60).replace(/^[^\p{L}\p{N}_]+/u, '') || 'section';
    let anchor = base;
    for (let count = next.get(base) ?? 2; used.has(anchor); count += 1) {
      anchor = `${base.slice(0, 110)}-${count}`;
      next.set(base, count + 1);
    }
    used.add(anchor);
    return anchor;
  };
}
