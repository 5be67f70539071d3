import { useQuery } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import { fixCompare, pendingCompare } from '../../../publishing/contract.ts';
import { call } from '../../ask/call.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { type Difference, differencesOf, wantNamesOf } from './differences.ts';

/**
 * What differs between the text that readers have and what is pending.
 * @param working names the text that is pending; another text is asked for anew
 */
export const usePending = (working: string, isWanted = true): Differing =>
  useDiffering(pendingCompare, working, isWanted);

/** The same of the fix that is open. `step`: goes on with what is typed. */
export const useFixed = (step: string, isWanted: boolean): Differing => useDiffering(fixCompare, step, isWanted);

interface Differing {
  differences: Difference[] | undefined;
  /** names the fix that is shown */
  look: string | undefined;
  fault: unknown;
  retry(): void;
}

function useDiffering(endpoint: typeof pendingCompare | typeof fixCompare, text: string, isWanted: boolean): Differing {
  const { story, known } = useStory();
  const { genres, designs, displays } = useWords();
  const { yes, no } = useStrings().publishing;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { data, error, refetch } = useQuery({
    queryKey: ['looked at', story.id, endpoint.path, text],
    queryFn: ({ signal }) => call(endpoint, { id: story.id }, signal),
    enabled: isWanted,
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  });
  useEffect(() => {
    if (!data) return;
    // what stood before may name things that the text has no more
    for (const snapshot of [data.live, data.working]) wantNamesOf(snapshot, known);
    return known.listen(redraw);
  }, [data, known]);
  return {
    differences:
      data &&
      differencesOf(data.live, data.working, {
        known,
        sections: story.sections,
        words: { genres, designs, displays, yes, no },
      }),
    look: data && 'look' in data && typeof data.look === 'string' ? data.look : undefined,
    fault: error,
    retry: () => void refetch(),
  };
}
