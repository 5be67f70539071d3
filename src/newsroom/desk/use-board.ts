import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { board, movePlan, type PlanRow } from '../../planning/contract.ts';
import { call } from '../ask/call.ts';
import { sentenceOf } from '../ask/Fault.tsx';
import { useStrings } from '../strings/use-strings.ts';

export type Board = z.output<typeof board.output>;
export const BOARD = ['desk', 'board'] as const;

export function useBoard() {
  return useQuery({ queryKey: BOARD, queryFn: ({ signal }) => call(board, {}, signal), staleTime: 5_000 });
}

interface Moving {
  plan: PlanRow;
  to: number;
}

/**
 * Moves the real thing. The card is in its new place at once; where the server refuses it goes back, and `refused` says why.
 * @param onMoved says it to those who do not see it
 */
export function useMove(onMoved: (plan: PlanRow, to: number) => void): {
  move(moving: Moving): void;
  refused: string | null;
  forget(): void;
} {
  const strings = useStrings();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<string | null>(null);
  const { mutate } = useMutation({
    mutationFn: ({ plan, to }: Moving) => call(movePlan, { id: plan.id, to, from: plan.status }),
    onMutate: async ({ plan, to }) => {
      setRefused(null);
      await queries.cancelQueries({ queryKey: BOARD });
      putIn(queries.setQueryData.bind(queries), { ...plan, status: to });
    },
    onSuccess: ({ plan }, { to }) => {
      putIn(queries.setQueryData.bind(queries), plan);
      onMoved(plan, to);
    },
    onError: (fault, { plan }) => {
      putIn(queries.setQueryData.bind(queries), plan);
      setRefused(strings.desk.notMoved(plan.title || strings.desk.untitled, sentenceOf(fault, strings)));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['desk'] }),
  });
  const forget = useCallback(() => setRefused(null), []);
  return { move: mutate, refused, forget };
}

function putIn(
  set: (key: readonly string[], change: (former: Board | undefined) => Board | undefined) => void,
  plan: PlanRow,
): void {
  set(BOARD, (former) => former && { ...former, plans: former.plans.map((one) => (one.id === plan.id ? plan : one)) });
}
