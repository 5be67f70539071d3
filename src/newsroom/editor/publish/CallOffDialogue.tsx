import type { ReactElement } from 'react';
import { moveSchedule, type Schedule } from '../../../publishing/contract.ts';
import { useAct } from '../../ask/use-act.ts';
import { hourText } from '../../publishing/hour-text.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';
import { AskWhy } from './AskWhy.tsx';

/** What waits for its hour does not go out. */
export function CallOffDialogue({
  schedule,
  zone,
  close,
}: {
  schedule: Schedule;
  zone: string;
  close(): void;
}): ReactElement {
  const { publishing: words } = useStrings();
  const { refresh } = useStory();
  const act = useAct(moveSchedule, [['stories'], ['publication']]);
  return (
    <AskWhy
      title={words.callOffTitle}
      text={words.callOffText(hourText(schedule.at, zone))}
      label={words.callOffReason}
      hint={words.mayBeEmpty}
      go={words.callOffGo}
      act={act}
      run={(reason) =>
        act.run({ id: schedule.id, at: null, reason }, () => {
          refresh();
          close();
        })
      }
      close={close}
    />
  );
}
