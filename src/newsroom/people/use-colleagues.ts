import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { colleagues } from '../../people/contract.ts';
import { call } from '../ask/call.ts';

/** Everybody who works here, by name. */
export function useColleagues(): z.output<typeof colleagues.output> {
  const { data } = useQuery({
    queryKey: ['people', 'colleagues'],
    queryFn: ({ signal }) => call(colleagues, {}, signal),
    staleTime: 300_000,
  });
  return data ?? { people: [] };
}
