import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { oneReceipt, type Receipt } from '../../publishing/receipts/contract.ts';
import { call } from '../ask/call.ts';

/** Asked anew by the first word: the server tells of receipts that changed. */
export const RECEIPTS = ['receipts'] as const;

/** One receipt; asked for often while its places are asked, now and then while it is red. */
export function useReceipt(id: number): UseQueryResult<Receipt> {
  return useQuery({
    queryKey: [...RECEIPTS, 'one', id],
    queryFn: async ({ signal }) => (await call(oneReceipt, { id }, signal)).receipt,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.state === 'open' ? 700 : data?.state === 'red' ? 4_000 : false),
  });
}
