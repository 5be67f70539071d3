import type { Term } from './terms.ts';

/** The roots that a text is about: those it has three times or more, the most frequent first, forty at most. */
export function weighty(body: Term[]): string[] {
  const counts = new Map<string, number>();
  for (const { root } of body) counts.set(root, (counts.get(root) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= OFTEN)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([root]) => root);
}

const OFTEN = 3;
const MOST = 40;
