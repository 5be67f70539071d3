import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Me, me } from '../../people/contract.ts';
import { call } from '../ask/call.ts';

export const ME = ['me'] as const;

export function useMeQuery(): UseQueryResult<Me> {
  return useQuery({ queryKey: ME, queryFn: ({ signal }) => call(me, {}, signal), staleTime: 60_000 });
}

/** Who is signed in. Only below `SignedIn`, which renders nothing before this is known. */
export function useMe(): Me {
  const known = useQueryClient().getQueryData<Me>(ME);
  const { data } = useMeQuery();
  const answer = data ?? known;
  if (!answer) throw new Error('nobody is signed in');
  return answer;
}

/** Whether the roles allow an act at all; the server asks again each time. */
export function useMayAct(): (act: Me['acts'][number]) => boolean {
  const { acts } = useMe();
  return (act) => acts.includes(act);
}
