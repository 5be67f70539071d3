import { signOut } from '../../people/sign-in/contract.ts';
import { useAct } from '../ask/use-act.ts';

/** Ends the session and forgets everything that was fetched with it, by loading the page anew. */
export function useSignOut(): () => void {
  const act = useAct(signOut);
  return () => act.run({}, () => location.assign('/newsroom/sign-in'));
}
