import type { Instant } from '../base/clock.ts';
import type { ArticleId } from '../base/ids.ts';

export const YEAR = 365 * 86_400_000;
/** of each topic and of the section, how many of the newest are looked at */
export const DEPTH = 50;
export const TOPICS = 12;
const HOUR = 3_600_000;

/** Stories are related from the full hour after their publication on. */
export function relatedUntil(now: Instant): Instant {
  return now - (now % HOUR);
}

export const SHOWN = 8;
/** what a shared section weighs */
export const SECTION_WEIGHT = 50_000;

/**
 * What a shared topic weighs by the number of its stories: less the more it has, in steps of two times, so that one story more
 * changes it seldom. The first row whose `below` is greater counts. Whole numbers: sums are the same in whatever order.
 */
export const RARITY: readonly { below: number; weight: number }[] = Array.from({ length: 24 }, (_, step) => ({
  below: 2 ** (step + 1),
  weight: Math.trunc(1_000_000 / Math.log(2 ** step + 2)),
}));

export function rarityOf(stories: number): number {
  return (RARITY.find(({ below }) => stories < below) ?? (RARITY.at(-1) as { weight: number })).weight;
}

export interface Candidate {
  id: ArticleId;
  publishedAt: Instant;
}

/**
 * Where many stories are as near, a lot decides which of them stand at the foot of this one, the same lot for every reader: a
 * story that is changed is then on few pages, and whoever goes on to the next finds others there. Who is twice as near always
 * comes first. The lot of each pair is its product, modulo a prime: between 0 and 999.
 */
export const LOT = { prime: 1_000_003, of: 1_000 };

/** What a story brings to the lots of all others. */
export function ownLot(story: ArticleId): number {
  return ((story % LOT.prime) * 7_919) % LOT.prime;
}

/**
 * The rule of `around.ts`, worked out from lists that are in memory: for many stories at once this is far less than asking.
 * @param lists those of the story's topics and of its home, newest first, each with what it weighs
 */
export function relatedIn(story: ArticleId, lists: readonly { entries: readonly Candidate[]; weight: number }[]) {
  const weighed = new Map<ArticleId, Candidate & { nearness: bigint }>();
  for (const { entries, weight } of lists)
    for (const entry of entries) {
      const known = weighed.get(entry.id);
      if (known) known.nearness += BigInt(weight);
      else if (entry.id !== story) weighed.set(entry.id, { ...entry, nearness: BigInt(weight) });
    }
  const newest = Math.max(...[...weighed.values()].map(({ publishedAt }) => publishedAt));
  const own = ownLot(story);
  const scored = [...weighed.values()].map(({ id, publishedAt, nearness }) => ({
    id,
    publishedAt,
    isOld: publishedAt < newest - YEAR,
    // whole numbers throughout, as the database reckons
    score:
      ((nearness * BigInt(YEAR)) / BigInt(YEAR + newest - publishedAt)) *
      BigInt(LOT.of + (((own * (id % LOT.prime)) % LOT.prime) % LOT.of)),
  }));
  const best = (isOld: boolean) =>
    scored
      .filter((one) => one.isOld === isOld)
      .sort((a, b) => compare(b.score, a.score) || b.publishedAt - a.publishedAt || b.id - a.id)
      .slice(0, SHOWN);
  return chosen(best(false), best(true), (a, b) => compare(b.score, a.score)).map(({ id }) => id);
}

/** two rows of three */
const PRINTED = 6;

/** What a page has room for at its foot, without what stands elsewhere on it. */
export function printedOf<Story extends { id: ArticleId }>(related: Story[], above: ReadonlySet<ArticleId>): Story[] {
  return related.filter(({ id }) => !above.has(id)).slice(0, PRINTED);
}

/** At most one old story, unless there are no others. Both lists have the best first. */
export function chosen<Story>(recent: Story[], old: Story[], byScore: (a: Story, b: Story) => number): Story[] {
  if (!recent.length) return old;
  return [...recent, ...old.slice(0, 1)].sort(byScore).slice(0, SHOWN);
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
