import { Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { SectionId } from '../../../base/ids.ts';
import { LINK_LISTS, type LinkTask, links } from '../../../links/contract.ts';
import { sections } from '../../../paper/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { MoreRows } from '../../ask/MoreRows.tsx';
import { isKnown, pagesOf } from '../../ask/rows.ts';
import { Loading } from '../../shell/Loading.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { IgnoreDialogue } from './IgnoreDialogue.tsx';
import { LinkTable } from './LinkTable.tsx';

const KINDS = ['inside', 'outside'] as const;

/** Links of live stories that need somebody. */
export function LinksScreen(): ReactElement {
  const { links: words } = useStrings().furniture;
  const filter = useSearch({ from: '/inside/paper/links' });
  const navigate = useNavigate();
  const [ignoring, setIgnoring] = useState<LinkTask | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['links', filter],
    queryFn: ({ pageParam, signal }) =>
      call(links, { ...filter, ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const pages = pagesOf(query, (page) => page.links);
  const known = useQuery({
    queryKey: ['paper', 'sections', 'names'],
    queryFn: ({ signal }) => call(sections, {}, signal),
  });
  const change = (part: typeof filter): void => {
    const next = Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value));
    void navigate({ to: '/paper/links', search: next, replace: true });
  };
  return (
    <Screen title={words.title}>
      <Stack gap="sm">
        <Text size="sm">{words.lead}</Text>
        <Group gap="xs" role="search">
          <NativeSelect
            aria-label={words.list}
            data={LINK_LISTS.map((value) => ({ value, label: words.lists[value] }))}
            value={filter.list ?? 'open'}
            onChange={({ currentTarget: { value } }) =>
              change({ list: LINK_LISTS.find((list) => list === value && list !== 'open') })
            }
          />
          <NativeSelect
            aria-label={words.kind}
            data={[
              { value: '', label: words.anyKind },
              ...KINDS.map((value) => ({ value, label: words.kinds[value] })),
            ]}
            value={filter.kind ?? ''}
            onChange={({ currentTarget: { value } }) => change({ kind: KINDS.find((kind) => kind === value) })}
          />
          <NativeSelect
            aria-label={words.section}
            data={[
              { value: '', label: words.anySection },
              ...(known.data?.sections ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            value={String(filter.section ?? '')}
            onChange={({ currentTarget: { value } }) =>
              change({ section: value === '' ? undefined : (Number(value) as SectionId) })
            }
          />
          <Checkbox
            label={words.mine}
            checked={filter.mine === '1'}
            onChange={(event) => change({ mine: event.currentTarget.checked ? '1' : undefined })}
          />
        </Group>
        <Fault fault={pages.fault} retry={pages.retry} />
        {pages.isLoading ? (
          <Loading />
        ) : (
          isKnown(pages) &&
          (pages.rows.length === 0 && !pages.more ? (
            <Text c="dimmed">{words.none}</Text>
          ) : (
            <LinkTable rows={pages.rows} onIgnore={setIgnoring} />
          ))
        )}
        <MoreRows pages={pages} says={words.more} />
      </Stack>
      {ignoring && <IgnoreDialogue link={ignoring} onClose={() => setIgnoring(null)} />}
    </Screen>
  );
}
