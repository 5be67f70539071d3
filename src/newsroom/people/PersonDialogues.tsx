import type { ReactElement } from 'react';
import { dropSecondFactor, type Staff, suspend } from '../../people/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { AddressDialogue } from './AddressDialogue.tsx';
import { OffBoardDialogue } from './OffBoardDialogue.tsx';
import { ReasonDialogue } from './ReasonDialogue.tsx';
import { StandingDialogue } from './StandingDialogue.tsx';
import type { Standing } from './standing.ts';

export type PersonAct = 'change' | 'address' | 'suspend' | 'offBoard' | 'dropFactor';

/** The dialogue of what was chosen for somebody. */
export function PersonDialogues({
  act,
  person,
  all,
  grantable,
  onClose,
}: {
  act: PersonAct;
  person: Staff;
  all: readonly Staff[];
  grantable: Standing['roles'];
  onClose(): void;
}): ReactElement {
  const { people } = useStrings();
  switch (act) {
    case 'change':
      return <StandingDialogue person={person} grantable={grantable} onClose={onClose} />;
    case 'address':
      return <AddressDialogue person={person} onClose={onClose} />;
    case 'offBoard':
      return <OffBoardDialogue person={person} all={all} onClose={onClose} />;
    case 'suspend':
      return (
        <ReasonDialogue
          endpoint={suspend}
          id={person.id}
          title={people.suspendTitle(person.name)}
          help={people.suspendHelp}
          go={people.suspendDo}
          onClose={onClose}
        />
      );
    case 'dropFactor':
      return (
        <ReasonDialogue
          endpoint={dropSecondFactor}
          id={person.id}
          isNeeded
          title={people.dropFactorTitle(person.name)}
          help={people.dropFactorHelp}
          go={people.dropFactorDo}
          onClose={onClose}
        />
      );
  }
}
