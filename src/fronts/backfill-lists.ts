import type { ListOf, PublicArticles, Card as Story } from '../articles/public.ts';
import type { Backfill } from './cards/contract.ts';
import { MOST_SHOWN } from './layouts.ts';
import { LEAD_CHOICE } from './slots.ts';
import type { StoredContent } from './stored.ts';

/** No container is filled from more than so many: what is used above it is hardly ever all of these. */
const MOST = 250;

/**
 * For each container the stories that its rule offers, best first; enough that it is full even where all that stands elsewhere
 * on the page came from the same list. `named`: how many stories are placed by hand. One query, whatever their number.
 */
export async function readLists(
  articles: Pick<PublicArticles, 'lists'>,
  containers: readonly { content: StoredContent }[],
  named: number,
): Promise<Story[][]> {
  const all = containers.reduce((sum, { content }) => sum + MOST_SHOWN[content.layout], 0);
  const limit = Math.min(MOST, all + named + LEAD_CHOICE);
  const wanted = new Map<string, { of: ListOf; limit: number }>();
  const keys = containers.map(({ content }) => listsOf(content).map((of) => keep(wanted, of, limit)));
  if (wanted.size === 0) return containers.map(() => []);
  const order = [...wanted.keys()];
  const found = await articles.lists([...wanted.values()]);
  const byKey = new Map(order.map((key, at) => [key, found[at] ?? []]));
  return keys.map((own) => own.flatMap((key) => byKey.get(key) ?? []));
}

function keep(wanted: Map<string, { of: ListOf; limit: number }>, of: ListOf, limit: number): string {
  const key = JSON.stringify(of);
  wanted.set(key, { of, limit: 'sticky' in of ? MOST_SHOWN.lead : limit });
  return key;
}

function listsOf({ backfill }: StoredContent): ListOf[] {
  return LISTS[backfill.kind](backfill as never);
}

const LISTS: { [Kind in Backfill['kind']]: (backfill: Extract<Backfill, { kind: Kind }>) => ListOf[] } = {
  none: () => [],
  newest: () => [{ all: true }],
  sticky: () => [{ sticky: true }, { all: true }],
  section: ({ section }) => [{ section }],
  topic: ({ topic }) => [{ topic }],
};
