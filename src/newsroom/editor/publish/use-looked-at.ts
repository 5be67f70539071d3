import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { publication } from '../../../publishing/contract.ts';
import { call } from '../../ask/call.ts';
import { useLiveStatus } from '../live/use-live.ts';
import { useStory } from '../story-context.ts';
import { nameAnchors } from './name-anchors.ts';
import type { Publication } from './publish-draft.ts';

export interface LookedAt {
  publication: Publication | undefined;
  fault: unknown;
  /** somebody wrote in it since */
  isChanged: boolean;
  isAsking: boolean;
  /** the server has every word that is on this screen */
  isSaved: boolean;
  /** there is no line to the server, or it takes nothing from here */
  isAway: boolean;
  lookAgain(): void;
}

/**
 * The text as it is put before whoever is to publish it. It stays what it was, whatever is written meanwhile, until they
 * look again: nothing else goes out than what was looked at.
 */
export function useLookedAt(): LookedAt {
  const { story, live, editor } = useStory();
  const { phase } = useLiveStatus(live);
  const [isNamed, setNamed] = useState(false);
  const [isChanged, setChanged] = useState(false);
  useEffect(() => {
    if (editor) nameAnchors(editor);
    setNamed(true);
  }, [editor]);
  const { data, dataUpdatedAt, error, isFetching, refetch } = useQuery({
    queryKey: ['looked at', story.id],
    queryFn: ({ signal }) => call(publication, { id: story.id }, signal),
    enabled: isNamed && phase === 'saved',
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnReconnect: false, refetchOnWindowFocus: false },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed is told from each look anew
  useEffect(() => {
    setChanged(false);
    const told = (): void => setChanged(true);
    live.doc.on('update', told);
    return () => live.doc.off('update', told);
  }, [live, dataUpdatedAt]);
  return {
    publication: data,
    fault: error,
    isChanged: isChanged && data !== undefined,
    isAsking: isFetching,
    isSaved: phase === 'saved',
    isAway: phase === 'offline' || phase === 'refused',
    lookAgain: () => void refetch(),
  };
}
