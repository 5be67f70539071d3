import { Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { ArticleId } from '../../base/ids.ts';
import { Fault } from '../ask/Fault.tsx';
import { useLine } from '../ask/line.ts';
import { isKnown } from '../ask/rows.ts';
import { KeptStories } from '../offline/KeptStories.tsx';
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
  const isThere = useLine();
  // without a line nothing more comes; what came before stays to be read
  const isAsked = isThere || pages.rows.length > 0;
  // upon what the address says by then: words that were typed are asked for a moment later
  const change = (next: (now: StoryFilter) => StoryFilter): void => {
    setSelected(new Set());
    void navigate({ from: '/', to: '/', search: (now: StoryFilter) => plainFilter(next(now)), replace: true });
  };
  // what is not shown any more is not acted on
  const chosen = pages.rows.filter(({ id }) => selected.has(id));
  return (
    <Screen title={stories.title}>
      <Stack gap="sm">
        <KeptStories />
        {isAsked && (
          <>
            <SavedFilters filter={filter} onChange={(next) => change(() => next)} />
            <StoryFilters
              filter={filter}
              onChange={(part) => change((now) => ({ ...now, ...part }))}
              onClear={() => change(() => ({}))}
            />
          </>
        )}
        {chosen.length > 0 && <BulkBar rows={chosen} onDone={() => setSelected(new Set())} />}
        {isThere && <Fault fault={pages.fault} retry={pages.retry} />}
        {isAsked && isKnown(pages) && (
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
