import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Notice, notices } from '../../../notices/contract.ts';
import { call } from '../../ask/call.ts';
import { pagesOf, type Rows } from '../../ask/rows.ts';

/** The newest few, for the bell. */
export function useNewestNotices(): { rows: readonly Notice[]; unread: number; fault: unknown } {
  const { data, error } = useQuery({
    queryKey: ['notices', 'newest'],
    queryFn: ({ signal }) => call(notices, { limit: 8 }, signal),
    staleTime: 60_000,
  });
  return { rows: data?.notices ?? [], unread: data?.unread ?? 0, fault: error };
}

export function useAllNotices(show: 'all' | 'unread' | 'mentions'): Rows<Notice> {
  const query = useInfiniteQuery({
    queryKey: ['notices', 'all', show],
    queryFn: ({ pageParam, signal }) =>
      call(
        notices,
        { ...(show !== 'all' && { [show]: '1' as const }), ...(pageParam && { before: pageParam }) },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ more, notices: rows }) => (more ? rows.at(-1)?.id : undefined),
  });
  return pagesOf(query, (page) => page.notices);
}
