import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { Entrance } from './Entrance.tsx';
import { FactorSetup } from './FactorSetup.tsx';

/** For those who are signed in without the second factor that the paper asks for. */
export function FactorRequired({ onDone }: { onDone(): void }): ReactElement {
  const { session } = useStrings();
  return (
    <Entrance title={session.enrolTitle} lead={session.enrolRequired} wide>
      <FactorSetup onDone={onDone} />
    </Entrance>
  );
}
