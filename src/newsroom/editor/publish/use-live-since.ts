import { useQuery } from '@tanstack/react-query';
import { versions } from '../../../writing/versions/contract.ts';
import { call } from '../../ask/call.ts';
import { useStory } from '../story-context.ts';

/** When readers got what they see; null while it is not known, or longer ago than fifty versions. */
export function useLiveSince(): number | null {
  const { story } = useStory();
  const { data } = useQuery({
    queryKey: ['publication', story.id, 'live since', story.edition],
    queryFn: async ({ signal }) =>
      (await call(versions, { id: story.id }, signal)).versions.find(({ edition }) => edition === story.edition)?.at ??
      null,
    enabled: story.status === 'live' && story.changed,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}
