import type { Proposal } from './decide.ts';

/** Proposals that were made by one act, as words that replace others: decided together. */
export interface Change {
  id: string;
  by: string;
  at: number;
  parts: Proposal[];
}

/** In the order of the text. */
export function changesOf(proposals: readonly Proposal[]): Change[] {
  const changes = new Map<string, Change>();
  for (const part of proposals) {
    const { id, by, at } = part;
    const key = `${id} ${by}`;
    const change = changes.get(key) ?? { id, by, at, parts: [] };
    change.parts.push(part);
    changes.set(key, change);
  }
  return [...changes.values()];
}

/** Who proposes something, with how much. */
export function proposersOf(changes: readonly Change[]): { by: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { by } of changes) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].map(([by, count]) => ({ by, count }));
}
