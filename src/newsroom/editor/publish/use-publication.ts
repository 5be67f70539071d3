import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { publication } from '../../../publishing/contract.ts';
import { call } from '../../ask/call.ts';
import { useStory } from '../story-context.ts';
import type { Publication } from './publish-draft.ts';

/** Where the story stands with readers, asked anew whenever its state changes. `every`: also by the clock, in ms. */
export function usePublication(every?: number): UseQueryResult<Publication> {
  const { story } = useStory();
  const { id, status, edition, changed, scheduledAt, updatedAt } = story;
  return useQuery({
    queryKey: ['publication', id, status, edition, changed, scheduledAt, updatedAt],
    queryFn: ({ signal }) => call(publication, { id }, signal),
    placeholderData: keepPreviousData,
    staleTime: 2_000,
    refetchInterval: every ?? false,
  });
}
