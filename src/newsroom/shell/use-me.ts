import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Me, me } from '../../people/contract.ts';
import { askOrKept } from '../ask/ask-or-kept.ts';
import { call } from '../ask/call.ts';
import { Problem } from '../ask/problem.ts';
import { signedOut } from '../ask/signed-out.ts';

export const ME = ['me'] as const;

/** Without a line, whoever worked in this browser last: with what it keeps of theirs they go on. */
export function useMeQuery(): UseQueryResult<Me> {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ME,
    queryFn: ({ signal }) => askMe(queries.getQueryData<Me>(ME) ?? null, signal),
    staleTime: 60_000,
  });
}

async function askMe(before: Me | null, signal: AbortSignal): Promise<Me> {
  // apart from what the first screen needs
  const kept = import('../offline/kept-person.ts');
  try {
    const now = await askOrKept(
      async () => {
        const answer = await call(me, {}, signal);
        void kept.then(({ keepPerson }) => keepPerson(answer)).catch(() => {});
        return answer;
      },
      async () => before ?? (await kept).keptPerson(),
    );
    // what is on the screen belongs to whoever was here; it must not be sent in another name
    if (before && before.person.id !== now.person.id) location.reload();
    return now;
  } catch (fault) {
    if (fault instanceof Problem && fault.status === 401) {
      if (before) signedOut.tell();
      else void kept.then(({ forgetPerson }) => forgetPerson()).catch(() => {});
    }
    throw fault;
  }
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
