import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, type ReactElement, Suspense, useState } from 'react';
import { nameVersion, type Version, versions } from '../../../writing/versions/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { versionsKey } from './versions-key.ts';

const CompareDialogue = lazy(async () => ({ default: (await import('./CompareDialogue.tsx')).CompareDialogue }));

/** Every version the server keeps: to name, to compare any two, to bring back. */
export function VersionsPanel(): ReactElement {
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
        <VersionRow label={words.now} from={false} to={to === null} onTo={() => setTo(null)} />
        {list.map((version) => (
          <VersionRow
            key={version.number}
            version={version}
            label={labelOf(version, words)}
            from={from === version.number}
            to={to === version.number}
            onFrom={() => setFrom(version.number)}
            onTo={() => setTo(version.number)}
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
    </Stack>
  );
}

interface RowProps {
  version?: Version;
  label: string;
  from: boolean;
  to: boolean;
  onFrom?: () => void;
  onTo(): void;
}

function VersionRow({ version, label, from, to, onFrom, onTo }: RowProps): ReactElement {
  const words = useWords();
  return (
    <li>
      {onFrom ? (
        <Radio name="version-from" aria-label={words.compareFrom(label)} checked={from} onChange={onFrom} />
      ) : (
        <span className="no-check" />
      )}
      <Radio name="version-to" aria-label={words.compareTo(label)} checked={to} onChange={onTo} />
      <div>
        <Text size="sm" fw={version?.name || version?.edition ? 600 : undefined}>
          {label}
        </Text>
        {version && (
          <Text size="xs">{words.versionBy(version.people.map(({ name }) => name).join(', '), version.words)}</Text>
        )}
      </div>
    </li>
  );
}

function labelOf({ number, name, reason, at, edition }: Version, words: ReturnType<typeof useWords>): string {
  const time = new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
  const what = name || words.reasons[reason];
  return `${number}. ${what}, ${time}${edition ? `, ${words.edition(edition)}` : ''}`;
}
