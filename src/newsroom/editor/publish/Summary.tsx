import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import type { z } from 'zod';
import { publishStory } from '../../../publishing/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Problem } from '../../ask/problem.ts';
import { useAct } from '../../ask/use-act.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { localOf } from '../../publishing/zone-time.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { goToPlace } from '../checking/go-to-place.ts';
import { useStory } from '../story-context.ts';
import { Consequences } from './Consequences.tsx';
import { EmbargoNotice } from './EmbargoNotice.tsx';
import { KindOfChange } from './KindOfChange.tsx';
import {
  actOf,
  goLabel,
  hourOf,
  insteadOf,
  isBarred,
  NO_DRAFT,
  needsNote,
  type Publication,
  type PublishDraft,
  placesOf,
  shownBy,
} from './publish-draft.ts';
import type { LookedAt } from './use-looked-at.ts';
import { useOnceSaved } from './use-once-saved.ts';
import { WaitingNotice } from './WaitingNotice.tsx';
import { WhatChecksSay } from './WhatChecksSay.tsx';
import { WhatReadersSee } from './WhatReadersSee.tsx';
import { When, Where } from './WhereAndWhen.tsx';

export type Published = z.output<typeof publishStory.output> & { at: number | null };

/** Everything that is to be known before readers get the text, and one button that says what it does. */
export function Summary({
  publication,
  looked,
  close,
  withdraw,
  onDone,
}: {
  publication: Publication;
  looked: LookedAt;
  close(): void;
  withdraw(kind: 'withdraw' | 'retract'): void;
  onDone(done: Published): void;
}): ReactElement {
  const { publishing: words, shell } = useStrings();
  const { story, editor, refresh } = useStory();
  const draft = useDraft<PublishDraft>(`publish:${story.id}`, NO_DRAFT);
  const [isTried, setTried] = useState(false);
  const radios = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const order = useAct(publishStory, [['stories'], ['publication'], ['receipts']]);
  const { value } = draft;
  const act = actOf(value, publication);
  const at = hourOf(value, publication.zone);
  const isMissingNote = needsNote(act) && !value.note.trim();
  const isStale = order.fault instanceof Problem && order.fault.status === 409;
  const barred = isBarred(publication, at ?? null) && at !== undefined;
  const blocked = publication.checks.some(({ level }) => level === 'blocks');
  const change = (part: Partial<PublishDraft>): void => draft.set((before) => ({ ...before, ...part }));
  const errors = {
    ...order.fields,
    ...(isTried && act === null && { act: words.kindNeeded }),
    ...(isTried && isMissingNote && { note: words.noteNeeded }),
    ...(isTried && at === undefined && { at: words.hourNeeded }),
  };
  const isWhole = act !== null && !isMissingNote && at !== undefined && !barred && !blocked;
  const { note, place } = value;
  const places = [...placesOf(value, publication)];
  const said = act === 'minor' || act === 'publish' ? '' : note.trim();
  const what = { working: publication.working, note: said, place, places };
  const sending = useOnceSaved(looked, JSON.stringify([act, at, what]), () => {
    if (!isWhole || order.isRunning) return;
    order.run({ id: story.id, act, ...what, at, instead: insteadOf(publication, at) }, (done) => {
      draft.drop();
      refresh();
      onDone({ ...done, at });
    });
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (act === null) radios.current?.querySelector('input')?.focus();
    if (isWhole) sending.ask();
  };
  const go = (where: string): void => {
    close();
    // the dialogue gives the focus back where it came from first
    setTimeout(() => goToPlace(where, editor), 250);
  };
  const lookAgain = (): void => {
    order.reset();
    looked.lookAgain();
  };
  const { embargo, zone } = publication;
  const takeHour = (hour: number): void =>
    change({ when: 'hour', hour: { local: localOf(hour, zone), isSecond: false } });
  const publishAtEnd = (): void => {
    if (embargo?.until) takeHour(embargo.until);
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      <Stack gap="md">
        <WaitingNotice publication={publication} take={takeHour} />
        {embargo && (
          <EmbargoNotice
            embargo={embargo}
            zone={zone}
            isLive={publication.state === 'live'}
            publishAtEnd={barred ? publishAtEnd : undefined}
          />
        )}
        <div className="publish-columns">
          <Stack gap="md">
            <WhatReadersSee publication={publication} />
            <WhatChecksSay checks={publication.checks} asks={publication.asks} go={go} leave={close} />
          </Stack>
          <Stack gap="md">
            {publication.state === 'live' && (
              <KindOfChange {...{ draft: value, change, act, errors, radios, withdraw }} may={publication.may} />
            )}
            <When draft={value} change={change} publication={publication} errors={errors} />
            <Where
              draft={value}
              change={change}
              publication={publication}
              errors={errors}
              isPage={story.kind === 'page'}
            />
            <Consequences shown={shownBy(act, placesOf(value, publication), publication, words)} />
          </Stack>
        </div>
        <Stack gap="xs" className="publish-foot">
          {isStale || looked.isChanged ? (
            <Alert color="yellow" role="alert" p="sm">
              <Group justify="space-between" gap="xs">
                <Text size="sm">{isStale ? sentenceOf(order.fault, words.changedMeanwhile) : words.changedNow}</Text>
                <Button size="compact-sm" variant="default" loading={looked.isAsking} onClick={lookAgain}>
                  {words.lookAgain}
                </Button>
              </Group>
            </Alert>
          ) : (
            <Fault fault={order.fields.note || order.fields.at ? null : order.fault} />
          )}
          <Group justify="flex-end" gap="xs">
            {!looked.isSaved && (
              <Text size="sm" role="status">
                {words.waitForSaved}
              </Text>
            )}
            <Button variant="default" onClick={close}>
              {shell.cancel}
            </Button>
            <Button
              type="submit"
              loading={order.isRunning || sending.isWaiting}
              disabled={blocked || barred || looked.isAway}
            >
              {goLabel(value, publication, words)}
            </Button>
          </Group>
        </Stack>
      </Stack>
    </form>
  );
}

/** Where the text moved on, that it did; else what the server says. */
function sentenceOf(fault: unknown, changed: string): string {
  const { current, message } = fault as Problem;
  return current && typeof current === 'object' && 'working' in current ? changed : message || changed;
}
