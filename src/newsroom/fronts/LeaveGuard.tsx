import type { ReactElement } from 'react';
import { LeaveGuard as Guard } from '../LeaveGuard.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { useDesk } from './front-desk.ts';

/** Asks before another screen is opened over what could not be saved. What is on its way is saved behind the next screen too. */
export function LeaveGuard(): ReactElement {
  const { fronts: words } = useStrings();
  const { own } = useDesk();
  const isStuck = [...own.values()].some(({ state }) => state === 'held' || state === 'failed');
  return (
    <Guard isOn={isStuck} title={words.leaveTitle} text={words.leaveText} stay={words.leaveStay} go={words.leaveGo} />
  );
}
