import { Button, Group, Loader, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { STORY_FIELDS, type StoryField } from '../../../writing/contract.ts';
import { fieldHistory } from '../../../writing/versions/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { byHour } from './by-hour.ts';
import { ChangeOfField } from './ChangeOfField.tsx';
import { useHistoryFocus } from './history-focus.ts';
import { versionsKey } from './versions-key.ts';

/** Who changed which field when, hour by hour, from what to what. */
export function FieldHistory(): ReactElement {
  const words = useWords();
  const { history, fields } = words;
  const { story } = useStory();
  const { shown, show, calls, wanted } = useHistoryFocus();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for by key once more, the focus comes once more
  useEffect(() => {
    if (wanted.current) box.current?.focus();
    wanted.current = false;
  }, [calls, wanted]);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const field = shown === 'all' || shown === null ? null : shown;
  const { data, error, refetch, hasNextPage, fetchNextPage, isPending } = useInfiniteQuery({
    queryKey: [...versionsKey(story.id), 'fields', field, from, until],
    queryFn: ({ pageParam, signal }) =>
      call(
        fieldHistory,
        {
          id: story.id,
          ...(field && { field }),
          ...(from && { from: new Date(from).getTime() }),
          // a minute is named by its beginning and meant whole
          ...(until && { until: new Date(until).getTime() + 60_000 }),
          ...(pageParam && { beforeId: pageParam }),
        },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.more ? page.changes.at(-1)?.id : undefined),
    staleTime: 0,
    refetchInterval: 15_000,
  });
  const changes = data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <Stack
      gap="sm"
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={field ? history.of(fields[field]) : history.everyField}
    >
      <Select
        label={history.field}
        searchable
        data={[
          { value: 'all', label: history.everyField },
          ...STORY_FIELDS.map((name) => ({ value: name, label: fields[name] })),
        ]}
        value={field ?? 'all'}
        allowDeselect={false}
        onChange={(value) => show((value ?? 'all') as StoryField | 'all')}
      />
      <Group gap="xs" grow preventGrowOverflow={false}>
        <TextInput
          type="datetime-local"
          label={history.from}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={history.until}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </Group>
      {(from || until) && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setFrom('');
            setUntil('');
          }}
        >
          {history.wholeTime}
        </Button>
      )}
      <Fault fault={error} retry={() => refetch()} />
      {isPending && !error && <Loader size="sm" role="status" aria-label={words.opening} />}
      {data && changes.length === 0 && (
        <Text size="sm" role="status">
          {from || until ? history.none : history.noneYet}
        </Text>
      )}
      {byHour(changes).map(({ hour, label, of }) => (
        <section key={hour} aria-label={label}>
          <Title order={2} size="h6">
            {label}
          </Title>
          <ul className="change-list">
            {of.map((change) => (
              <ChangeOfField key={change.id} change={change} withField={field === null} />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage && (
        <Button variant="default" size="xs" onClick={() => fetchNextPage()}>
          {history.older}
        </Button>
      )}
    </Stack>
  );
}
