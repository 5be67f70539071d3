import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type TopicRow, topicList } from '../../../paper/topics/contract.ts';
import { call } from '../../ask/call.ts';
import { pagesOf, type Rows } from '../../ask/rows.ts';
import type { TopicFilter } from './topic-filter.ts';

export interface TopicPages extends Rows<TopicRow> {
  total: number;
  /** of the whole paper: offered for retirement */
  quiet: number;
  restAfterDays: number;
}

export function useTopics({ edit: _, ...filter }: TopicFilter): TopicPages {
  const query = useInfiniteQuery({
    queryKey: ['paper', 'topics', 'list', filter],
    queryFn: ({ pageParam, signal }) => call(topicList, { ...filter, from: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const first = query.data?.pages[0];
  return {
    ...pagesOf(query, (page) => page.topics),
    total: first?.total ?? 0,
    quiet: first?.quiet ?? 0,
    restAfterDays: first?.restAfterDays ?? 0,
  };
}

/** Topics whose names have the words in them, most used first; to choose one. */
export function useFoundTopics(words: string): readonly TopicRow[] {
  const { data } = useQuery({
    queryKey: ['paper', 'topics', 'found', words],
    queryFn: ({ signal }) => call(topicList, { words, order: 'count' }, signal),
    placeholderData: keepPreviousData,
  });
  return data?.topics ?? [];
}
