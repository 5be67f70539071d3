import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { card } from '../../../fronts/cards/contract.ts';
import { candidates } from '../../../fronts/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { isKnown, pagesOf } from '../../ask/rows.ts';
import { SearchField } from '../../furniture/SearchField.tsx';
import { useSections } from '../../stories/use-sections.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { ReadsOf } from '../reads/ReadsOf.tsx';
import { CandidateRow } from './CandidateRow.tsx';

/** Live stories, the newest first or by words. */
export function FoundStories({ onTake }: { onTake?: (() => void) | undefined }): ReactElement {
  const { fronts: words } = useStrings();
  const sections = useSections();
  const [sought, setSought] = useState('');
  const [section, setSection] = useState('');
  const query = useInfiniteQuery({
    // told anew by stories that come and go, not by every card that somebody moves
    queryKey: ['stories', 'candidates', sought, section],
    queryFn: ({ pageParam, signal }) =>
      call(
        candidates,
        { words: sought, ...(section && { section }), ...(pageParam !== null && { before: pageParam }) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const pages = pagesOf(query, ({ stories }) => stories);
  return (
    <Stack gap="xs">
      <SearchField label={words.search} value={sought} onSearch={setSought} />
      <NativeSelect
        size="xs"
        aria-label={words.section}
        value={section}
        onChange={(event) => setSection(event.currentTarget.value)}
        data={[
          { value: '', label: words.everySection },
          ...sections.map(({ id, label }) => ({ value: String(id), label })),
        ]}
      />
      <Fault fault={pages.fault} retry={pages.retry} />
      {!pages.isLoading && isKnown(pages) && pages.rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noneFound}
        </Text>
      )}
      <ReadsOf stories={pages.rows}>
        <ul className="front-candidates" aria-label={words.candidates}>
          {pages.rows.map((story) => (
            <CandidateRow
              key={story.id}
              card={card.parse({ story: story.id, edition: story.edition })}
              story={story}
              on={story.on}
              onTake={onTake}
            />
          ))}
        </ul>
      </ReadsOf>
      {pages.more && (
        <Button size="xs" variant="default" onClick={pages.more} loading={pages.isLoadingMore}>
          {words.more}
        </Button>
      )}
    </Stack>
  );
}
