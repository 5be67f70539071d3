import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { MediaId } from '../../base/ids.ts';
import { type MediaItem, type MediaRow, mediaById, mediaLibrary } from '../../media/contract.ts';
import { call } from '../ask/call.ts';
import { pagesOf, type Rows } from '../ask/rows.ts';

/** Files, page after page by key. */
export function useMedia(asked: z.input<typeof mediaLibrary.input>, enabled = true): Rows<MediaRow> {
  const query = useInfiniteQuery({
    queryKey: ['media', 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      call(mediaLibrary, { ...asked, ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled,
  });
  return pagesOf(query, ({ media }) => media);
}

export function useMediaItem(id: number): UseQueryResult<MediaItem> {
  return useQuery({
    queryKey: ['media', 'item', id],
    queryFn: ({ signal }) => call(mediaById, { id: id as MediaId }, signal),
  });
}
