import { useQuery } from '@tanstack/react-query';
import { promises } from '../../publishing/receipts/contract.ts';
import { call } from '../ask/call.ts';
import { RECEIPTS } from './use-receipt.ts';

export const PROMISES = [...RECEIPTS, 'promises'] as const;

/** What the paper promises and how it keeps it, with how many receipts are red now. */
export function usePromises() {
  return useQuery({
    queryKey: PROMISES,
    queryFn: ({ signal }) => call(promises, {}, signal),
    staleTime: 5_000,
    refetchInterval: 60_000,
  });
}
