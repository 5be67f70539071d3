import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { ArticleId } from '../../../base/ids.ts';
import { MOST_ASKED, type Reads, storyReads } from '../../../stats/contract.ts';
import { call } from '../../ask/call.ts';

export interface KnownReads {
  of(story: ArticleId): Reads | undefined;
  /** whether any of them was read in the last hour: where none was, that one was not says nothing */
  isAnyRead: boolean;
  /** whether there are numbers at all, which want to be explained */
  isAnyCounted: boolean;
}

const MINUTE = 60_000;

/** How often these were read, asked anew each minute. Numbers that cannot be had any more are not shown. */
export function useReads(stories: readonly ArticleId[]): KnownReads {
  const ids = [...new Set(stories)].sort((one, other) => one - other);
  const { data, isError } = useQuery({
    queryKey: ['reads', ids],
    queryFn: async ({ signal }) => (await Promise.all(inParts(ids).map((part) => askFor(part, signal)))).flat(),
    enabled: ids.length > 0,
    refetchInterval: MINUTE,
    placeholderData: keepPreviousData,
  });
  const known = new Map((isError ? [] : (data ?? [])).map((reads) => [reads.story, reads]));
  const all = [...known.values()];
  return {
    of: (story) => known.get(story),
    isAnyRead: all.some(({ lastHour }) => lastHour > 0),
    isAnyCounted: all.some(({ lastDay }) => lastDay > 0),
  };
}

export const ReadsContext = createContext<KnownReads>({ of: () => undefined, isAnyRead: false, isAnyCounted: false });

export function useKnownReads(): KnownReads {
  return useContext(ReadsContext);
}

async function askFor(part: readonly ArticleId[], signal: AbortSignal): Promise<Reads[]> {
  return (await call(storyReads, { stories: part.join(',') }, signal)).reads;
}

function inParts(ids: readonly ArticleId[]): ArticleId[][] {
  const parts: ArticleId[][] = [];
  for (let from = 0; from < ids.length; from += MOST_ASKED) parts.push(ids.slice(from, from + MOST_ASKED));
  return parts;
}
