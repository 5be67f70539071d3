import { signOut } from '../../people/sign-in/contract.ts';
import { useAct } from '../ask/use-act.ts';

/** Ends the session and forgets everything that was fetched with it, by loading the page anew. */
export function useSignOut(): () => void {
  const act = useAct(signOut);
  return () => act.run({}, () => void forget().finally(() => location.assign('/newsroom/sign-in')));
}

/** What this browser kept of stories for writing without a line. */
async function forget(): Promise<void> {
  const { clearLocalCopies } = await import('../editor/live/local-copies.ts');
  await clearLocalCopies();
}
