import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type RedirectRow, redirectList } from '../../../paper/redirects/contract.ts';
import { call } from '../../ask/call.ts';
import { pagesOf, type Rows } from '../../ask/rows.ts';
import type { RedirectFilter } from './redirect-filter.ts';

export function useRedirects(filter: RedirectFilter): Rows<RedirectRow> & { total: number } {
  const query = useInfiniteQuery({
    queryKey: ['paper', 'redirects', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(redirectList, { ...filter, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  return { ...pagesOf(query, (page) => page.redirects), total: query.data?.pages[0]?.total ?? 0 };
}
