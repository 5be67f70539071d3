import { notifications } from '@mantine/notifications';
import { signOut } from '../../people/sign-in/contract.ts';
import { isNoAnswer } from '../ask/ask-or-kept.ts';
import { sentenceOf } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';

/**
 * Ends the session and forgets everything that was fetched with it, by loading the page anew. Without a line the session
 * cannot be ended, and that is said; what this browser kept goes all the same.
 */
export function useSignOut(): () => void {
  const strings = useStrings();
  const act = useAct(signOut, [], {
    onFault: (fault) => {
      const isAway = isNoAnswer(fault);
      if (isAway) void forget();
      const message = isAway ? strings.shell.signOutLater : sentenceOf(fault, strings);
      notifications.show({ message, color: 'red', autoClose: false });
    },
  });
  return () => act.run({}, () => void forget().finally(() => location.assign('/newsroom/sign-in')));
}

/** What this browser kept of stories for writing without a line. */
async function forget(): Promise<void> {
  const { forgetPerson } = await import('../offline/kept-person.ts');
  await forgetPerson();
}
