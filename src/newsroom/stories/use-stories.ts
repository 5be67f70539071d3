import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type StoryRow, stories } from '../../writing/contract.ts';
import { call } from '../ask/call.ts';
import { askOf, type StoryFilter } from './story-filter.ts';

export interface StoryPages {
  rows: readonly StoryRow[];
  /** true until the first answer */
  isLoading: boolean;
  fault: unknown;
  retry(): void;
  /** null: all are shown */
  more: (() => void) | null;
  isLoadingMore: boolean;
}

/** The stories of a filter, page after page by key; all pages that are shown are asked anew when something changes. */
export function useStories(filter: StoryFilter): StoryPages {
  const asked = askOf(filter);
  const query = useInfiniteQuery({
    queryKey: ['stories', 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      call(stories, { ...asked, limit: 50, ...(pageParam && { before: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    // presence is told as it changes; this is for a line that lost it
    refetchInterval: 60_000,
  });
  return {
    rows: query.data?.pages.flatMap((page) => page.stories) ?? [],
    isLoading: query.isPending,
    fault: query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    isLoadingMore: query.isFetchingNextPage,
  };
}
