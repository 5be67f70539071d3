import type { Card, ListOf, PublicArticles } from '../articles/public.ts';
import type { Instant } from '../base/clock.ts';
import type { Paper, PublicSection } from '../paper/public.ts';
import type { Db } from '../store/database.ts';
import { besideCards } from './beside-cards.ts';
import type { BreakingHolder } from './breaking/breaking-holder.ts';
import { launchedOf } from './container-rows.ts';
import { curatedFront } from './curated-front.ts';
import type { FrontKey } from './front-key.ts';
import { leadBlock, unique } from './lead-block.ts';
import type { FrontBlock, PublicFronts } from './public.ts';
import { LEAD_CHOICE, LEAST_IN_BLOCK, SLOTS } from './slots.ts';
import { topSections } from './top-sections.ts';

/** What editors decide: containers that were launched, and the strip on every page. */
export interface Curation {
  db: Db;
  now(): Instant;
  curation: { breaking: Pick<BreakingHolder, 'current'>; isCurated(key: FrontKey): boolean };
}

/**
 * Fronts as editors launched them and, where nobody did, filled by rule from the newest stories: one statement a front then.
 * Nothing stands on a page twice.
 */
export function createPublicFronts(
  articles: Pick<PublicArticles, 'lists' | 'cards'>,
  paper: () => Paper,
  { db, now, curation: { breaking, isCurated } }: Curation,
): PublicFronts {
  return {
    async curated(key) {
      if (!isCurated(key)) return null;
      const containers = await launchedOf(db, key);
      if (containers.length === 0) return null;
      return curatedFront(articles, besideCards(db, now), containers);
    },
    breaking: breaking.current,
    async home() {
      const sections = topSections(paper());
      const [newest = [], sticky = [], ...lists] = await articles.lists([
        { of: { all: true }, limit: NEWEST },
        { of: { sticky: true }, limit: STICKY },
        ...sections.map(({ id }): { of: ListOf; limit: number } => ({ of: { section: id }, limit: OF_SECTION })),
      ]);
      const lead = leadBlock(newest, sticky);
      const used = new Set([lead.lead, ...lead.seconds, ...lead.lines].flatMap((card) => (card ? [card.id] : [])));
      const latest = takeLatest(newest, lists, used);
      const blocks = takeBlocks(sections, lists, used);
      const more = take(newest, SLOTS.latest.size - latest.length, used);
      return { lead, blocks, latest: [...latest, ...more].sort(newestFirst) };
    },
    async sectionFront(section) {
      const [newest = []] = await articles.lists([{ of: { section }, limit: ABOVE + LEAD_CHOICE }]);
      // what is sticky in the paper leads its section only while it is among the newest there
      return leadBlock(newest, newest.filter(({ sticky }) => sticky).slice(0, 1));
    },
  };
}

const ABOVE = SLOTS.lead.size + SLOTS.seconds.size + SLOTS.lines.size;
const STICKY = SLOTS.lead.size + SLOTS.seconds.size;
// enough that a block is full even where all that stands above it came from its section
const OF_SECTION = ABOVE + SLOTS.latest.size + SLOTS.block.size;
const NEWEST = 2 * (ABOVE + SLOTS.latest.size);
/** The newest that the head does not show, but none that would leave a section's block less than full. */
function takeLatest(newest: readonly Card[], lists: readonly Card[][], used: Set<number>): Card[] {
  const left = lists.map((cards) => new Set(cards.filter(({ id }) => !used.has(id)).map(({ id }) => id as number)));
  const spare = newest.filter(({ id }) => {
    const its = left.filter((ids) => ids.has(id));
    if (used.has(id) || its.some((ids) => ids.size <= SLOTS.block.size)) return false;
    for (const ids of its) ids.delete(id);
    return true;
  });
  return take(spare, SLOTS.latest.size, used);
}

function takeBlocks(sections: readonly PublicSection[], lists: readonly Card[][], used: Set<number>): FrontBlock[] {
  return sections.flatMap(({ id }, index): FrontBlock[] => {
    const left = (lists[index] ?? []).filter((card) => !used.has(card.id));
    if (left.length < LEAST_IN_BLOCK) return [];
    const cards = take(left, SLOTS.block.size, used);
    return [{ kind: isOpinion(cards) ? 'opinion' : 'section', section: id, cards }];
  });
}

function take(cards: readonly Card[], size: number, used: Set<number>): Card[] {
  const taken = unique(cards)
    .filter(({ id }) => !used.has(id))
    .slice(0, size);
  for (const { id } of taken) used.add(id);
  return taken;
}

/** Told by what the section shows, not by its name: names are in every language. */
function isOpinion(cards: readonly Card[]): boolean {
  const opinions = cards.filter(({ design, genre }) => design === 'opinion' || genre === 'opinion');
  return opinions.length * 2 > cards.length;
}

function newestFirst(a: Card, b: Card): number {
  return b.publishedAt - a.publishedAt || b.id - a.id;
}
