import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';

/** A long list as far as it was asked for. */
export interface Rows<Row> {
  rows: readonly Row[];
  /** true until the first answer */
  isLoading: boolean;
  fault: unknown;
  retry(): void;
  /** null: all are shown */
  more: (() => void) | null;
  isLoadingMore: boolean;
}

export function pagesOf<Page, Row>(
  query: UseInfiniteQueryResult<InfiniteData<Page>>,
  rowsOf: (page: Page) => readonly Row[],
): Rows<Row> {
  return {
    rows: query.data?.pages.flatMap(rowsOf) ?? [],
    isLoading: query.isPending,
    fault: query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    isLoadingMore: query.isFetchingNextPage,
  };
}

/** Whether there is anything to say of the rows: a list that could not be had is not an empty one. */
export function isKnown({ rows, fault }: Rows<unknown>): boolean {
  return !fault || rows.length > 0;
}
