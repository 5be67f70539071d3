import type { PublicArticles, Card as Story } from '../articles/public.ts';
import type { ArticleId } from '../base/ids.ts';
import { readLists } from './backfill-lists.ts';
import { USUAL } from './layouts.ts';
import { leadBlock, unique } from './lead-block.ts';
import { LEAST_IN_BLOCK } from './slots.ts';
import type { StoredCard, StoredContent } from './stored.ts';
import { takeSpare } from './take-spare.ts';

export interface Filled {
  id: number;
  content: StoredContent;
  /** the cards that are shown, with their stories */
  placed: { card: StoredCard; story: Story; sublinks: { story: Story; headline: string | null }[] }[];
  /** below them, by the rule */
  filling: Story[];
}

export function limitOf({ layout, limit }: Pick<StoredContent, 'layout' | 'limit'>): number {
  return limit ?? USUAL[layout];
}

/**
 * Containers as readers see them: cards whose story is live, then what the rule fills in, at most as many as the container
 * shows. No story stands on the page twice, but for containers that are exempt: of what was placed twice the upper stays, and
 * nothing is filled in that was placed, or stands above. Two queries.
 */
export async function fillContainers(
  articles: Pick<PublicArticles, 'cards' | 'lists'>,
  containers: readonly { id: number; content: StoredContent }[],
): Promise<Filled[]> {
  const named = containers.flatMap(({ content }) =>
    content.cards.flatMap(({ story, sublinks }) => [story, ...sublinks.map((link) => link.story)]),
  );
  const [stories, lists] = await Promise.all([
    articles.cards([...new Set(named)]),
    readLists(articles, containers, named.length),
  ]);
  const byId = new Map(stories.map((story) => [story.id, story]));
  const used = new Set<number>();
  // what is exempt looks at itself alone
  const usedOf = containers.map(({ content }) => (content.exempt ? new Set<number>() : used));
  const filled = containers.map(({ id, content }, at): Filled => {
    const placed = content.cards
      .flatMap((card) => {
        const story = byId.get(card.story);
        return story && !usedOf[at]?.has(story.id) ? [{ card, story, sublinks: [] }] : [];
      })
      .slice(0, limitOf(content));
    for (const { story } of placed) usedOf[at]?.add(story.id);
    return { id, content, placed, filling: [] };
  });
  for (const [at, { placed }] of filled.entries())
    for (const one of placed) one.sublinks = linked(one.card, byId, usedOf[at] ?? used);
  const rules = filled.map(({ content, placed }, at) => ({
    ...{ at, content, list: lists[at] ?? [], used: usedOf[at] ?? used },
    need: limitOf(content) - placed.length,
    isBare: placed.length === 0,
  }));
  const fill = (at: number, more: readonly Story[]): void => {
    const one = filled[at];
    const taken = unique(more).filter(({ id }) => !usedOf[at]?.has(id));
    const now = taken.slice(0, one ? limitOf(one.content) - one.placed.length - one.filling.length : 0);
    for (const { id } of now) usedOf[at]?.add(id);
    one?.filling.push(...now);
  };
  for (const { at, content, list, used: taken, isBare } of rules.filter(({ content }) => content.layout === 'lead'))
    fill(at, isBare && content.backfill.kind !== 'none' ? ledBy(list, taken) : list);
  const others = rules.filter(({ content }) => content.layout !== 'lead');
  const ofAll = others.filter(({ content: { backfill } }) => backfill.kind === 'newest' || backfill.kind === 'sticky');
  const ofOne = others.filter((one) => !ofAll.includes(one));
  for (const one of ofAll) fill(one.at, one.content.exempt ? one.list : takeSpare(one, ofOne));
  for (const { at, list, used: taken, isBare, content } of ofOne)
    if (!isBare || content.layout === 'list' || count(list, taken) >= LEAST_IN_BLOCK) fill(at, list);
  for (const { at, list } of ofAll) fill(at, list);
  deal(
    filled,
    ofAll.filter(({ content }) => content.backfill.kind === 'newest' && !content.exempt),
  );
  return filled;
}

/** What containers of the newest took between them is dealt out from the top: the newest of it stands highest. */
function deal(filled: readonly Filled[], shares: readonly { at: number; need: number }[]): void {
  const all = shares.flatMap(({ at }) => filled[at]?.filling ?? []).sort(newestFirst);
  for (const { at, need } of shares) {
    const one = filled[at];
    if (one) one.filling = all.splice(0, need);
  }
}

function linked(
  card: StoredCard,
  byId: ReadonlyMap<ArticleId, Story>,
  used: Set<number>,
): { story: Story; headline: string | null }[] {
  return card.sublinks.flatMap(({ story: id, headline }) => {
    const story = byId.get(id);
    if (!story || used.has(id)) return [];
    used.add(id);
    return [{ story, headline }];
  });
}

/** A lead that nobody chose: by the rule of {@link leadBlock}. */
function ledBy(list: readonly Story[], used: ReadonlySet<number>): Story[] {
  const left = list.filter(({ id }) => !used.has(id));
  const newest = left.toSorted(newestFirst);
  const { lead, seconds, lines } = leadBlock(newest, left.filter(({ sticky }) => sticky).toSorted(newestFirst));
  return lead ? [lead, ...seconds, ...lines] : [];
}

function count(list: readonly Story[], used: ReadonlySet<number>): number {
  return unique(list).filter(({ id }) => !used.has(id)).length;
}

function newestFirst(a: Story, b: Story): number {
  return b.publishedAt - a.publishedAt || b.id - a.id;
}
