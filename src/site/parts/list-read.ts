import type { Card, ListOf } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import { type ListPlace, pagePath, writeKeyset } from './list-place.ts';

/** One page of a list, with the paths of its neighbours. */
export interface StoryList {
  cards: Card[];
  /** null when read by keyset */
  total: number | null;
  page: number;
  pages: number;
  base: string;
  path: string;
  previousPath: string | null;
  nextPath: string | null;
  /** read by keyset: for readers and machines that go deep, not for search engines */
  deep: boolean;
}

/** @returns null where the list ends before this page; its first page is there even when empty */
export async function readList(site: Site, of: ListOf, base: string, place: ListPlace): Promise<StoryList | null> {
  const size = site.paper.settings.pageSize;
  const { page, before } = place;
  const { cards, total, next } = await site.articles.list({ of, size, ...(before ? { before } : { page }) });
  if (cards.length === 0 && (page > 1 || before)) return null;
  const pages = total === null ? 1 : Math.max(1, Math.ceil(total / size));
  const keyset = (at: NonNullable<typeof next>) => `${base}?before=${writeKeyset(at)}`;
  return {
    cards,
    total,
    page,
    pages,
    base,
    path: before ? keyset(before) : pagePath(base, page),
    previousPath: before ? base : page > 1 ? pagePath(base, page - 1) : null,
    nextPath: before ? next && keyset(next) : page < pages ? pagePath(base, page + 1) : null,
    deep: before !== undefined,
  };
}

/** What cards show, in the words of the page cache; of one line of it (headline, kicker, picture, date) `line:9` is enough. */
export function cardTags(cards: readonly Card[]): string[] {
  return cards.map(({ id }) => `card:${id}`);
}
