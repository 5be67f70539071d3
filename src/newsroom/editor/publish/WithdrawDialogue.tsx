import { Stack } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { checkWithdrawal, withdrawStory } from '../../../publishing/contract.ts';
import { useAct } from '../../ask/use-act.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { Dialogue } from '../../publishing/Dialogue.tsx';
import { ReceiptView } from '../../publishing/ReceiptView.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';
import type { Publication } from './publish-draft.ts';
import { WithdrawAgain } from './WithdrawAgain.tsx';
import { NO_WITHDRAWAL, WithdrawForm } from './WithdrawForm.tsx';

/** Takes the story from readers: why, what they will see, asked once more, then the receipt. */
export function WithdrawDialogue({
  kind,
  publication,
  close,
}: {
  kind: 'withdraw' | 'retract';
  publication: Publication;
  close(): void;
}): ReactElement {
  const { publishing: words } = useStrings();
  const { story, refresh } = useStory();
  const draft = useDraft(`${kind}:${story.id}`, NO_WITHDRAWAL);
  const [isAsked, setAsked] = useState(false);
  const [receipt, setReceipt] = useState<number | null>(null);
  const act = useAct(withdrawStory, [['stories'], ['publication'], ['receipts']]);
  const check = useAct(checkWithdrawal, []);
  const { reason, publicReason, redirectTo } = draft.value;
  const told = kind === 'withdraw' && redirectTo.trim() ? '' : publicReason.trim();
  const leads = kind === 'withdraw' && redirectTo.trim() ? redirectTo.trim() : null;
  const run = (): void =>
    act.run({ id: story.id, kind, reason: reason.trim(), publicReason: told, redirectTo: leads }, (done) => {
      draft.drop();
      setReceipt(done.receipt);
      refresh();
    });
  const goOn = (): void => {
    if (leads) check.run({ id: story.id, redirectTo: leads }, () => setAsked(true));
    else setAsked(true);
  };
  return (
    <Dialogue
      close={close}
      size="lg"
      title={receipt !== null ? words.receipt : kind === 'retract' ? words.retractTitle : words.withdrawTitle}
    >
      {receipt !== null ? (
        <Stack>
          <ReceiptView id={receipt} onUndone={refresh} />
        </Stack>
      ) : isAsked ? (
        <WithdrawAgain
          {...{ kind, path: publication.live?.path ?? publication.address, told, leads, reason }}
          hasWaiting={publication.schedules.some(({ state }) => state === 'waiting')}
          partners={publication.partners}
          act={act}
          run={run}
          back={() => {
            act.reset();
            setAsked(false);
          }}
        />
      ) : (
        <WithdrawForm kind={kind} draft={draft} check={check} goOn={goOn} cancel={close} />
      )}
    </Dialogue>
  );
}
