import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PersonId } from '../../base/ids.ts';
import { savedLists, takeLists } from '../../writing/stories/contract.ts';
import { call } from '../ask/call.ts';
import { Problem } from '../ask/problem.ts';
import { dropKeptFilters, keptFilters } from './kept-filters.ts';

export const LISTS = ['lists'] as const;

/** Filters with names: one's own, and those that editors share. */
export function useSavedFilters(person: PersonId) {
  const { data } = useQuery({
    queryKey: LISTS,
    queryFn: ({ signal }) => call(savedLists, {}, signal),
    staleTime: 60_000,
  });
  useTakeOver(person, data !== undefined);
  return { lists: data?.lists ?? [], mayShare: data?.mayShare ?? ('nobody' as const) };
}

/** What earlier versions kept in this browser goes to the server, once. */
function useTakeOver(person: PersonId, isReady: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isReady) return;
    const lists = keptFilters(person);
    if (lists === null) return;
    const drop = (): void => dropKeptFilters(person);
    if (lists.length === 0) return drop();
    void call(takeLists, { lists }).then(
      () => {
        drop();
        return queries.invalidateQueries({ queryKey: LISTS });
      },
      // without a line it is tried again next time; what the server refuses it would refuse then, too
      (fault: unknown) => fault instanceof Problem && fault.status === 422 && drop(),
    );
  }, [person, isReady, queries]);
}
