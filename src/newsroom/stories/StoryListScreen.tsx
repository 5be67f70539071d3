import { Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { ArticleId } from '../../base/ids.ts';
import { Fault } from '../ask/Fault.tsx';
import { isKnown } from '../ask/rows.ts';
import { Screen } from '../shell/Screen.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { BulkBar } from './BulkBar.tsx';
import { MoreStories } from './MoreStories.tsx';
import { SavedFilters } from './SavedFilters.tsx';
import { StoryFilters } from './StoryFilters.tsx';
import { StoryTable } from './StoryTable.tsx';
import { plainFilter, type StoryFilter } from './story-filter.ts';
import { useStories } from './use-stories.ts';

export function StoryListScreen(): ReactElement {
  const { stories } = useStrings();
  const filter = useSearch({ from: '/inside/' });
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<ArticleId>>(new Set());
  const pages = useStories(filter);
  const change = (next: StoryFilter): void => {
    setSelected(new Set());
    void navigate({ to: '/', search: plainFilter(next), replace: true });
  };
  // what is not shown any more is not acted on
  const chosen = pages.rows.filter(({ id }) => selected.has(id));
  return (
    <Screen title={stories.title}>
      <Stack gap="sm">
        <SavedFilters filter={filter} onChange={change} />
        <StoryFilters filter={filter} onChange={change} />
        {chosen.length > 0 && <BulkBar rows={chosen} onDone={() => setSelected(new Set())} />}
        <Fault fault={pages.fault} retry={pages.retry} />
        {isKnown(pages) && (
          <>
            <StoryTable
              rows={pages.rows}
              isLoading={pages.isLoading}
              isFiltered={Object.keys(plainFilter(filter)).length > 0}
              selected={selected}
              onSelect={setSelected}
            />
            <MoreStories pages={pages} />
          </>
        )}
      </Stack>
    </Screen>
  );
}
