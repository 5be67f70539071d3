import { Loader } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Fault } from '../../ask/Fault.tsx';
import { Dialogue } from '../../publishing/Dialogue.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useWords } from '../use-words.ts';
import { PublishedView } from './PublishedView.tsx';
import { type Published, Summary } from './Summary.tsx';
import { useLookedAt } from './use-looked-at.ts';
import { WithdrawDialogue } from './WithdrawDialogue.tsx';
import './publish.css';

/** From the summary of what readers will get to the receipt of their having it. */
export function PublishDialogue({ close }: { close(): void }): ReactElement {
  const { publishing: words } = useStrings();
  const { opening } = useWords();
  const looked = useLookedAt();
  const [done, setDone] = useState<Published | null>(null);
  const [taking, setTaking] = useState<'withdraw' | 'retract' | null>(null);
  const { publication } = looked;
  if (taking && publication) return <WithdrawDialogue kind={taking} publication={publication} close={close} />;
  const { titles } = words;
  const state = publication?.state;
  const title = done
    ? words.receipt
    : state === 'live'
      ? titles.changes
      : state === 'withdrawn'
        ? titles.again
        : titles.first;
  return (
    <Dialogue close={close} size={done ? 'lg' : 'min(64rem, 100%)'} title={title}>
      {done && publication ? (
        <PublishedView done={done} zone={publication.zone} close={close} />
      ) : (
        <>
          <Fault fault={looked.fault} retry={looked.lookAgain} />
          {!publication && !looked.fault && <Loader size="sm" role="status" aria-label={opening} />}
          {publication && (
            <Summary publication={publication} looked={looked} close={close} withdraw={setTaking} onDone={setDone} />
          )}
        </>
      )}
    </Dialogue>
  );
}
