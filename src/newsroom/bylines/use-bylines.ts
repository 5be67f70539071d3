import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type Byline, bylines } from '../../people/contract.ts';
import { call } from '../ask/call.ts';
import { pagesOf, type Rows } from '../ask/rows.ts';

/** By-line profiles by name, page after page. */
export function useBylines(search: string): Rows<Byline> {
  const query = useInfiniteQuery({
    queryKey: ['bylines', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      call(bylines, { ...(search && { search }), ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  return pagesOf(query, (page) => page.bylines);
}
