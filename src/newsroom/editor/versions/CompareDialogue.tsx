import { Button, Checkbox, Group, Loader, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { type Passage, proseDiff } from '../../../content/prose-diff.ts';
import { STORY_FIELDS, type StoryField } from '../../../writing/contract.ts';
import { compare, restore } from '../../../writing/versions/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { fieldText } from './field-text.ts';

interface Props {
  from: number;
  /** null: the text as it is now */
  to: number | null;
  close(): void;
  restored(): void;
}

/** Two versions laid together: what went is struck out, what came is underlined, field by field. */
export function CompareDialogue({ from, to, close, restored }: Props): ReactElement {
  const words = useWords();
  const { story, known, mayWrite } = useStory();
  const [isWhole, setWhole] = useState(false);
  const act = useAct(restore);
  const { data, error, refetch } = useQuery({
    queryKey: ['stories', 'compare', story.id, from, to],
    queryFn: ({ signal }) => call(compare, { id: story.id, from, ...(to !== null && { to }) }, signal),
    staleTime: 0,
  });
  const changed = data
    ? STORY_FIELDS.map((field) => ({
        field,
        passages: proseDiff(fieldText(field, data.from, known), fieldText(field, data.to, known)),
      })).filter(({ passages }) => passages.some(({ isChanged }) => isChanged))
    : [];
  const bringBack = (field?: StoryField): void =>
    act.run({ id: story.id, number: from, ...(field && { field }) }, () => {
      restored();
      if (!field) close();
      else void refetch();
    });
  return (
    <Modal opened onClose={close} size="xl" title={words.compareTitle(from, to)}>
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
            <Button variant="default" loading={act.isRunning} onClick={() => bringBack()}>
              {words.restoreWhole(from)}
            </Button>
          )}
        </Group>
        {data && changed.length === 0 && <Text>{words.noDifference}</Text>}
        {changed.map(({ field, passages }) => (
          <section key={field} aria-label={words.fields[field]}>
            <Group justify="space-between">
              <Title order={3} size="h5">
                {words.fields[field]}
              </Title>
              {mayWrite && (
                <Button size="compact-xs" variant="default" onClick={() => bringBack(field)}>
                  {words.restoreField(words.fields[field])}
                </Button>
              )}
            </Group>
            <DiffText passages={passages} isWhole={isWhole} />
          </section>
        ))}
      </Stack>
    </Modal>
  );
}

function DiffText({ passages, isWhole }: { passages: readonly Passage[]; isWhole: boolean }): ReactElement {
  return (
    <div className="diff-text">
      {passages.map(({ pieces, isChanged }, position) =>
        isChanged || isWhole ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and do not move
          <p key={position}>
            {pieces.map(({ kind, text }, at) => {
              const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              return <Tag key={at}>{text}</Tag>;
            })}
          </p>
        ) : null,
      )}
    </div>
  );
}
