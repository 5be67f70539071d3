import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { suggestTopics } from '../../writing/lookups/contract.ts';
import { call } from '../ask/call.ts';

/** Topics by their name, with the keys of their fronts; none for no words. Every topic has a front, edited or not. */
export function useTopicFronts(words: string): { key: string; name: string }[] {
  const { data } = useQuery({
    queryKey: ['lookups', 'topics', words],
    queryFn: ({ signal }) => call(suggestTopics, { words }, signal),
    placeholderData: keepPreviousData,
    enabled: words !== '',
  });
  return words === '' ? [] : (data?.topics ?? []).map(({ id, name }) => ({ key: `topic-${id}`, name }));
}
