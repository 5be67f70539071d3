import { Button, Checkbox, Group, Loader, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useReducer, useState } from 'react';
import { proseDiff } from '../../../content/prose-diff.ts';
import { STORY_FIELDS, type StoryField } from '../../../writing/contract.ts';
import { compare, restore } from '../../../writing/versions/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useIsPhone } from '../../publishing/use-is-phone.ts';
import { DiffText } from '../publish/DiffText.tsx';
import { inWords, wantNamesOf } from '../publish/differences.ts';
import { TwoSides } from '../publish/TwoSides.tsx';
import '../publish/publish.css';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { useFieldNames } from './use-field-names.ts';
import { WhileSomebodyIsIn } from './WhileSomebodyIsIn.tsx';

interface Props {
  from: number;
  /** null: the text as it is now */
  to: number | null;
  close(): void;
  restored(): void;
}

/** Two versions laid together: fields side by side, the text as one with what went struck out and what came underlined. */
export function CompareDialogue({ from, to, close, restored }: Props): ReactElement {
  const words = useWords();
  const { story, known, mayWrite } = useStory();
  const isPhone = useIsPhone();
  const names = useFieldNames();
  const [isWhole, setWhole] = useState(false);
  const [wanted, setWanted] = useState<StoryField | 'all' | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const act = useAct(restore);
  const { data, error, refetch } = useQuery({
    queryKey: ['stories', 'compare', story.id, from, to],
    queryFn: ({ signal }) => call(compare, { id: story.id, from, ...(to !== null && { to }) }, signal),
    staleTime: 0,
  });
  useEffect(() => {
    if (!data) return;
    for (const snapshot of [data.from, data.to]) wantNamesOf(snapshot, known);
    return known.listen(redraw);
  }, [data, known]);
  const changed = data
    ? STORY_FIELDS.map((field) => ({
        field,
        passages: proseDiff(inWords(field, data.from, names), inWords(field, data.to, names)),
      })).filter(({ passages }) => passages.some(({ isChanged }) => isChanged))
    : [];
  const bringBack = (what: StoryField | 'all'): void =>
    act.run({ id: story.id, number: from, ...(what !== 'all' && { field: what }) }, () => {
      restored();
      if (what === 'all') close();
      else void refetch();
    });
  const before = words.history.versionOf(from);
  const after = to === null ? words.now : words.history.versionOf(to);
  return (
    <Modal
      opened
      onClose={close}
      size="min(72rem, 100%)"
      fullScreen={isPhone ?? false}
      title={words.compareTitle(from, to)}
    >
      <Stack>
        <Fault fault={error ?? act.fault} />
        {!data && !error && <Loader size="sm" role="status" aria-label={words.opening} />}
        <Group justify="space-between">
          <Checkbox
            label={words.unchangedToo}
            checked={isWhole}
            onChange={(event) => setWhole(event.currentTarget.checked)}
          />
          {mayWrite && data && (
            <Button variant="default" loading={act.isRunning} onClick={() => setWanted('all')}>
              {words.restoreWhole(from)}
            </Button>
          )}
        </Group>
        <WhileSomebodyIsIn wanted={wanted} go={bringBack} done={() => setWanted(null)} />
        {data && changed.length === 0 && <Text>{words.noDifference}</Text>}
        {changed.map((difference) => (
          <section key={difference.field} aria-label={words.fields[difference.field]}>
            <Group justify="space-between">
              <Title order={3} size="h5">
                {words.fields[difference.field]}
              </Title>
              {mayWrite && (
                <Button size="compact-xs" variant="default" onClick={() => setWanted(difference.field)}>
                  {words.restoreField(words.fields[difference.field])}
                </Button>
              )}
            </Group>
            {difference.field === 'body' ? (
              <DiffText passages={difference.passages} isWhole={isWhole} />
            ) : (
              <TwoSides passages={difference.passages} before={before} after={after} isWhole={isWhole} />
            )}
          </section>
        ))}
      </Stack>
    </Modal>
  );
}
