import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { TopicId } from '../../../base/ids.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { Fault } from '../../ask/Fault.tsx';
import { MoreRows } from '../../ask/MoreRows.tsx';
import { isKnown } from '../../ask/rows.ts';
import { Loading } from '../../shell/Loading.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Merges } from './Merges.tsx';
import { TopicDialogue } from './TopicDialogue.tsx';
import { TopicFilters } from './TopicFilters.tsx';
import { TopicsBulk } from './TopicsBulk.tsx';
import { TopicTable } from './TopicTable.tsx';
import { plainFilter, type TopicFilter } from './topic-filter.ts';
import { useTopics } from './use-topics.ts';

export function TopicsScreen(): ReactElement {
  const { topics: words } = useStrings().furniture;
  const filter = useSearch({ from: '/inside/paper/topics' });
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<TopicId>>(new Set());
  const pages = useTopics(filter);
  // upon what the address says by then: words that were typed are asked for a moment later, when a topic may be open
  const go = (part: TopicFilter, replace = false): void =>
    void navigate({
      from: '/paper/topics',
      to: '/paper/topics',
      search: (now: TopicFilter) => plainFilter({ ...now, ...part }),
      replace,
    });
  const change = (part: TopicFilter): void => {
    setSelected(new Set());
    go(part, true);
  };
  const open = (edit: TopicFilter['edit']): void => go({ edit });
  useShortcuts([{ key: 'n', label: words.add, run: () => open('new') }]);
  // what is not shown any more is not acted on
  const chosen = pages.rows.filter(({ id }) => selected.has(id));
  return (
    <Screen title={words.title} actions={<Button onClick={() => open('new')}>{words.add}</Button>}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Text size="sm">{words.lead}</Text>
          <AnchorLink to="/paper/strip" size="sm">
            {words.toStrip}
          </AnchorLink>
        </Group>
        <Merges />
        <TopicFilters filter={filter} onChange={change} />
        {pages.quiet > 0 && filter.show !== 'quiet' && (
          <Alert variant="light" color="yellow" p="xs">
            <Group gap="sm">
              <Text size="sm">{words.quietNotice(pages.quiet, pages.restAfterDays)}</Text>
              <Button size="compact-sm" variant="default" onClick={() => change({ show: 'quiet' })}>
                {words.quietShow}
              </Button>
            </Group>
          </Alert>
        )}
        {chosen.length > 0 && <TopicsBulk rows={chosen} onDone={() => setSelected(new Set())} />}
        <Fault fault={pages.fault} retry={pages.retry} />
        {pages.isLoading ? (
          <Loading />
        ) : (
          isKnown(pages) && (
            <>
              <Text size="sm" c="dimmed" role="status">
                {words.found(pages.total)}
              </Text>
              <TopicTable rows={pages.rows} selected={selected} onSelect={setSelected} onOpen={open} />
            </>
          )
        )}
        <MoreRows pages={pages} says={words.more} />
      </Stack>
      {filter.edit !== undefined && (
        <TopicDialogue key={filter.edit} which={filter.edit} onClose={() => open(undefined)} />
      )}
    </Screen>
  );
}
