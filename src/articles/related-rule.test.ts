import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../base/ids.ts';
import { relatedIn } from './related-rule.ts';

const NOON = Date.UTC(2026, 8, 12, 12);
const DAY = 86_400_000;
const entries = Array.from({ length: 50 }, (_, n) => ({ id: (n + 1) as ArticleId, publishedAt: NOON - n * DAY }));

describe('relatedIn', () => {
  it('has none of those that are as near on more than a third of the pages, and says the same each time', () => {
    const times = new Map<ArticleId, number>();
    for (let story = 101; story <= 400; story++) {
      const printed = relatedIn(story as ArticleId, [{ entries, weight: 200_000 }]).slice(0, 6);
      expect(relatedIn(story as ArticleId, [{ entries, weight: 200_000 }]).slice(0, 6)).toEqual(printed);
      for (const id of printed) times.set(id, (times.get(id) ?? 0) + 1);
    }
    expect(times.size).toBeGreaterThan(40);
    expect(Math.max(...times.values())).toBeLessThan(300 / 3);
  });

  it('puts those first that are twice as near, whatever the lot', () => {
    const near = entries.filter(({ id }) => id % 9 === 0);
    for (let story = 101; story <= 400; story++) {
      const related = relatedIn(story as ArticleId, [
        { entries, weight: 200_000 },
        { entries: near, weight: 250_000 },
      ]);
      expect(new Set(related.slice(0, 5))).toEqual(new Set(near.map(({ id }) => id)));
    }
  });
});
