import { diffArrays, diffWordsWithSpace } from 'diff';

export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}
/** One paragraph of the comparison; `isChanged`: to be shown also where unchanged ones are folded away. */
export interface Passage {
  pieces: Piece[];
  isChanged: boolean;
}

/** Texts with more differences have nothing in common that would be worth the time to find it. */
const MOST = 4_000;

/** What changed inside paragraphs: paragraphs that belong together are compared word by word. */
export function proseDiff(before: string, after: string): Passage[] {
  const passages: Passage[] = [];
  const [old, fresh] = [paragraphs(before), paragraphs(after)];
  const parts = diffArrays(old, fresh, { maxEditLength: MOST }) ?? [
    { value: old, removed: true, added: false, count: old.length },
    { value: fresh, removed: false, added: true, count: fresh.length },
  ];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (!part) continue;
    const next = parts[at + 1];
    if (part.removed && next?.added) {
      passages.push(...paired(part.value, next.value));
      at += 1;
    } else
      for (const text of part.value)
        passages.push(whole(text, part.added ? 'added' : part.removed ? 'removed' : 'same'));
  }
  return passages;
}

/** Removed and added paragraphs of one place: each with the one most like it. */
function paired(removed: readonly string[], added: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  let next = 0;
  for (const text of removed) {
    const likest = added.findIndex((other, position) => position >= next && likeness(text, other) > 0.4);
    if (likest < 0) {
      passages.push(whole(text, 'removed'));
      continue;
    }
    for (const between of added.slice(next, likest)) passages.push(whole(between, 'added'));
    passages.push(words(text, added[likest] as string));
    next = likest + 1;
  }
  for (const text of added.slice(next)) passages.push(whole(text, 'added'));
  return passages;
}

function words(before: string, after: string): Passage {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST });
  const pieces = parts?.map(
    ({ value, added, removed }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  ) ?? [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ];
  return { pieces, isChanged: pieces.some(({ kind }) => kind !== 'same') };
}

function whole(text: string, kind: Piece['kind']): Passage {
  return { pieces: [{ kind, text }], isChanged: kind !== 'same' };
}

/** The share of words that both have, 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [new Set(one.split(/\s+/)), new Set(other.split(/\s+/))];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(a.size, b.size, 1);
}

function paragraphs(text: string): string[] {
  return text === '' ? [] : text.split(/\n{2,}/);
}
