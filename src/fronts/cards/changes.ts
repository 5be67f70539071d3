import type { ArticleId } from '../../base/ids.ts';
import type { Card, Content } from './contract.ts';

export type CardMark = 'new' | 'moved' | 'words' | 'movedWords';
export const SETTINGS = ['name', 'layout', 'limit', 'exempt', 'backfill'] as const;

export interface Changes {
  /** of cards that stand there after it; those that are not here are as they were */
  marks: ReadonlyMap<ArticleId, CardMark>;
  /** stories whose cards go */
  gone: readonly ArticleId[];
  settings: readonly (typeof SETTINGS)[number][];
}

/** What differs between what readers have and what they would get. `before` null: they have nothing of it. */
export function changesOf(before: Content | null, after: Content): Changes {
  const old = new Map((before?.cards ?? []).map((card) => [card.story, card]));
  const stays = after.cards.filter(({ story }) => old.has(story)).map(({ story }) => story);
  const order = new Map([...old.keys()].map((story, at) => [story, at]));
  const inOrder = longestRise(stays.map((story) => order.get(story) ?? 0));
  const still = new Set(inOrder.map((at) => stays[at]));
  const marks = new Map<ArticleId, CardMark>();
  for (const card of after.cards) {
    const was = old.get(card.story);
    if (!was) {
      marks.set(card.story, 'new');
      continue;
    }
    const isMoved = !still.has(card.story);
    if (saysSame(was, card)) isMoved && marks.set(card.story, 'moved');
    else marks.set(card.story, isMoved ? 'movedWords' : 'words');
  }
  const left = new Set(after.cards.map(({ story }) => story));
  return {
    marks,
    gone: [...old.keys()].filter((story) => !left.has(story)),
    settings: before ? SETTINGS.filter((name) => !isEqual(before[name], after[name])) : [],
  };
}

/** Whether readers see the same of both; which edition was looked at is for editors. */
export function saysSame(one: Card, other: Card): boolean {
  return isEqual([one.overrides, one.sublinks], [other.overrides, other.sublinks]);
}

/** Positions of a longest rising part: what keeps its order while the rest moves around it. */
function longestRise(values: readonly number[]): number[] {
  const best = values.map(() => 1);
  const from = values.map(() => -1);
  for (const [at, value] of values.entries())
    for (let before = 0; before < at; before++) {
      const length = (best[before] ?? 0) + 1;
      if ((values[before] ?? 0) < value && length > (best[at] ?? 0)) {
        best[at] = length;
        from[at] = before;
      }
    }
  const rise: number[] = [];
  for (let at = best.indexOf(Math.max(0, ...best)); at >= 0; at = from[at] ?? -1) rise.unshift(at);
  return rise;
}

/** By what is in them, whatever the order of their names. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.length === b.size && a.every(([name, value]) => b.has(name) && isEqual(value, b.get(name)));
}
