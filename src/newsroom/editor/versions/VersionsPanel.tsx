import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, type ReactElement, Suspense, useState } from 'react';
import { nameVersion, versions } from '../../../writing/versions/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { FieldHistory } from './FieldHistory.tsx';
import { useHistoryFocus } from './history-focus.ts';
import { VersionRow } from './VersionRow.tsx';
import { versionsKey } from './versions-key.ts';

const CompareDialogue = lazy(async () => ({ default: (await import('./CompareDialogue.tsx')).CompareDialogue }));
const ReadVersion = lazy(async () => ({ default: (await import('./ReadVersion.tsx')).ReadVersion }));

/** What the story was: its versions, and who changed which field. */
export function VersionsPanel(): ReactElement {
  const { history } = useWords();
  const { shown, show } = useHistoryFocus();
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={history.what}
        data={[
          { value: 'versions', label: history.versions },
          { value: 'fields', label: history.fields },
        ]}
        value={shown === null ? 'versions' : 'fields'}
        onChange={(value) => show(value === 'fields' ? 'all' : null)}
      />
      {shown === null ? <Versions /> : <FieldHistory />}
    </Stack>
  );
}

/** Every version the server keeps: to name, to read, to compare any two, to bring back. */
function Versions(): ReactElement {
  const words = useWords();
  const { story, mayWrite } = useStory();
  const queries = useQueryClient();
  const key = versionsKey(story.id);
  const { data, error, fetchNextPage, hasNextPage, refetch } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      call(versions, { id: story.id, ...(pageParam && { before: pageParam }) }, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.more ? page.versions.at(-1)?.number : undefined),
    staleTime: 0,
  });
  const [name, setName] = useState('');
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [read, setRead] = useState<number | null>(null);
  const keep = useAct(nameVersion);
  const list = data?.pages.flatMap((page) => page.versions) ?? [];
  const refresh = (): void => void queries.invalidateQueries({ queryKey: key });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim())
      keep.run({ id: story.id, name }, () => {
        setName('');
        refresh();
      });
  };
  return (
    <Stack gap="sm">
      {mayWrite && (
        <form onSubmit={submit}>
          <Group gap="xs" align="end">
            <TextInput
              className="grow"
              label={words.keepVersion}
              placeholder={words.keepVersionHint}
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={keep.isRunning} disabled={!name.trim()}>
              {words.keep}
            </Button>
          </Group>
          <Fault fault={keep.fault} />
        </form>
      )}
      <Fault fault={error} retry={() => refetch()} />
      {list.length > 0 && <Text size="sm">{words.compareHint}</Text>}
      <ul className="version-list">
        <VersionRow from={false} to={to === null} onTo={() => setTo(null)} />
        {list.map((version) => (
          <VersionRow
            key={version.number}
            version={version}
            from={from === version.number}
            to={to === version.number}
            onFrom={() => setFrom(version.number)}
            onTo={() => setTo(version.number)}
            onRead={() => setRead(version.number)}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" size="xs" onClick={() => fetchNextPage()}>
          {words.olderVersions}
        </Button>
      )}
      <Button disabled={from === null || from === to} onClick={() => setOpen(true)}>
        {words.compare}
      </Button>
      {isOpen && from !== null && (
        <Suspense>
          <CompareDialogue from={from} to={to} close={() => setOpen(false)} restored={refresh} />
        </Suspense>
      )}
      {read !== null && (
        <Suspense>
          <ReadVersion number={read} close={() => setRead(null)} />
        </Suspense>
      )}
    </Stack>
  );
}
