import type { Candidate, Tier } from './word-index.ts';

/** Headline before standfirst before text; a text that is about the words before one that mentions them. */
export const TIERS: readonly Tier[] = [
  { where: 'anywhere', worth: 1 },
  { where: 'weighty', worth: 2 },
  { where: 'deck', worth: 4 },
  { where: 'head', worth: 6 },
];

/**
 * Best first. Freshness is worth up to {@link FRESH}, halving with every half year before the newest match, so that
 * the order depends on the stories alone and not on the hour of the question. Ties: the newest, then the highest number.
 */
export function rank(candidates: Candidate[]): Candidate[] {
  const newest = candidates.reduce(
    (latest, { publishedAt }) => Math.max(latest, publishedAt),
    Number.NEGATIVE_INFINITY,
  );
  const scored = candidates.map((candidate) => ({
    candidate,
    score: Number(candidate.weight) + FRESH * 2 ** ((candidate.publishedAt - newest) / HALF_YEAR),
  }));
  return scored.sort((a, b) => b.score - a.score || byDate(a.candidate, b.candidate)).map(({ candidate }) => candidate);
}

/** Newest first. */
export function byDate(a: Candidate, b: Candidate): number {
  return b.publishedAt - a.publishedAt || b.id - a.id;
}

const FRESH = 3;
const HALF_YEAR = 182 * 24 * 3_600_000;
