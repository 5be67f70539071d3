import { useInfiniteQuery } from '@tanstack/react-query';
import { type Launch, launches } from '../../../fronts/launches/contract.ts';
import { call } from '../../ask/call.ts';
import { pagesOf, type Rows } from '../../ask/rows.ts';

/** The history of a front, newest first. */
export function useLaunches(key: string): Rows<Launch> {
  const query = useInfiniteQuery({
    queryKey: ['fronts', 'launches', key],
    queryFn: ({ pageParam, signal }) =>
      call(launches, { key, ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.more ? page.launches.at(-1)?.id : undefined),
  });
  return pagesOf(query, (page) => page.launches);
}
