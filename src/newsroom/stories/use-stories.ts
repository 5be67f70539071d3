import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type StoryRow, stories } from '../../writing/contract.ts';
import { call } from '../ask/call.ts';
import { pagesOf, type Rows } from '../ask/rows.ts';
import { askOf, type StoryFilter } from './story-filter.ts';

/** The stories of a filter, page after page by key; all pages that are shown are asked anew when something changes. */
export function useStories(filter: StoryFilter): Rows<StoryRow> {
  const query = useInfiniteQuery({
    ...storyPages(filter),
    placeholderData: keepPreviousData,
    // presence is told as it changes; this is for a line that lost it
    refetchInterval: 60_000,
  });
  return pagesOf(query, (page) => page.stories);
}

/** What is asked for a filter, for those who ask ahead of the screen. */
export function storyPages(filter: StoryFilter) {
  const asked = askOf(filter);
  return infiniteQueryOptions({
    queryKey: ['stories', 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      call(stories, { ...asked, limit: 50, ...(pageParam && { before: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
