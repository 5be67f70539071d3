import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Endpoint } from '../../base/endpoint.ts';
import { call } from './call.ts';
import { Problem } from './problem.ts';

/** Something that is done to the server's things. What went wrong stays to be shown beside the form. */
export interface Act<Input, Output> {
  run(input: Input, then?: (answer: Output) => void): void;
  isRunning: boolean;
  fault: unknown;
  /** a sentence for each field that does not fit; they are said there and not once more in `fault` */
  fields: Readonly<Record<string, string>>;
  reset(): void;
}

/**
 * @param refresh keys of what is asked anew once it is done
 * @param onFault for acts that have no place of their own where a fault could be shown
 */
export function useAct<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  refresh: readonly (readonly unknown[])[] = [],
  { onFault }: { onFault?(fault: unknown, input: z.input<Input>): void } = {},
): Act<z.input<Input>, z.output<Output>> {
  const queries = useQueryClient();
  const { mutate, isPending, error, reset } = useMutation<z.output<Output>, Error, z.input<Input>>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: () => {
      for (const queryKey of refresh) void queries.invalidateQueries({ queryKey });
    },
    ...(onFault && { onError: onFault }),
  });
  return {
    run: (input, then) => mutate(input, then ? { onSuccess: then } : undefined),
    isRunning: isPending,
    fault: error,
    fields: error instanceof Problem ? error.fields : NONE,
    reset,
  };
}

const NONE = {};
