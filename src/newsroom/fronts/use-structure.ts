import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Endpoint } from '../../base/endpoint.ts';
import type { Front } from '../../fronts/contract.ts';
import { call } from '../ask/call.ts';
import { useDesk } from './front-desk.ts';
import { frontQuery } from './use-front.ts';

export interface Structure<Input, Output> {
  /** `input` is made from the front as it is once one's own drafts are saved */
  run(input: (front: Front) => Input, then?: (answer: Output) => void): void;
  isRunning: boolean;
  fault: unknown;
  reset(): void;
}

/** Something that is done to containers or to the whole front, after what is still under way. */
export function useStructure<Input extends z.ZodType, Output extends z.ZodType<{ front: Front }>>(
  endpoint: Endpoint<Input, Output>,
): Structure<z.input<Input>, z.output<Output>> {
  const queries = useQueryClient();
  const { front, keeper } = useDesk();
  const queryKey = frontQuery(front.key);
  const { mutate, isPending, error, reset } = useMutation<z.output<Output>, Error, (front: Front) => z.input<Input>>({
    mutationFn: async (input) => {
      await keeper.flush();
      const now = queries.getQueryData<{ front: Front }>(queryKey)?.front ?? front;
      return call(endpoint, input(now));
    },
    onSuccess: (answer) => {
      void queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, { front: answer.front });
    },
    // also where it was refused: somebody else may have been quicker
    onSettled: () => void queries.invalidateQueries({ queryKey: ['fronts'] }),
  });
  return {
    run: (input, then) => mutate(input, then ? { onSuccess: then } : undefined),
    ...{ isRunning: isPending, fault: error, reset },
  };
}
