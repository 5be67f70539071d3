import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { PersonId } from '../../base/ids.ts';
import { type PlanRow, plans, type WorkStatus } from '../../planning/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { MoreRows } from '../ask/MoreRows.tsx';
import { pagesOf } from '../ask/rows.ts';
import { useColleagues } from '../people/use-colleagues.ts';
import { Loading } from '../shell/Loading.tsx';
import { useSections } from '../stories/use-sections.ts';
import { useStrings } from '../strings/use-strings.ts';
import { DeskFrame } from './DeskFrame.tsx';
import type { PlanFilter } from './plan-filter.ts';
import { Signs } from './Signs.tsx';
import { outOf } from './signs.ts';
import { dayTimeText, useNow } from './times.ts';

const PlanDialogue = lazy(async () => ({ default: (await import('./PlanDialogue.tsx')).PlanDialogue }));

/** Plans in rows, narrowed; finished ones too where asked for. */
export function PlanListScreen(): ReactElement {
  const { desk } = useStrings();
  const filter = useSearch({ from: '/inside/desk/list' });
  const [open, setOpen] = useState<PlanRow | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['desk', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(
        plans,
        {
          ...filter,
          person: filter.person as PersonId | undefined,
          closed: filter.closed ? '1' : undefined,
          before: pageParam || undefined,
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const pages = pagesOf(query, (page) => page.plans);
  const statuses = query.data?.pages[0]?.statuses ?? [];
  return (
    <DeskFrame>
      <Stack gap="sm">
        <Filters filter={filter} statuses={statuses} />
        <Fault fault={pages.fault} retry={pages.retry} />
        {pages.isLoading && <Loading />}
        {!pages.isLoading && !pages.fault && pages.rows.length === 0 && <Text size="sm">{desk.nothingHere}</Text>}
        {pages.rows.length > 0 && <Rows rows={pages.rows} statuses={statuses} onOpen={setOpen} />}
        <MoreRows pages={pages} says={desk.more} />
      </Stack>
      <Suspense>{open && <PlanDialogue id={open.id} title={open.title} onClose={() => setOpen(null)} />}</Suspense>
    </DeskFrame>
  );
}

function Filters({ filter, statuses }: { filter: PlanFilter; statuses: readonly WorkStatus[] }): ReactElement {
  const { desk } = useStrings();
  const navigate = useNavigate();
  const { people } = useColleagues();
  const sections = useSections();
  const [words, setWords] = useState(filter.words ?? '');
  const set = (part: PlanFilter): void =>
    void navigate({ to: '/desk/list', search: { ...filter, ...part }, replace: true });
  const ask = useDebouncedCallback((next: string) => set({ words: next || undefined }), 250);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 6 }} spacing="xs" verticalSpacing="xs">
      <TextInput
        type="search"
        label={desk.search}
        value={words}
        maxLength={200}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={desk.show}
        value={filter.show ?? ''}
        onChange={(event) => set({ show: (event.currentTarget.value || undefined) as PlanFilter['show'] })}
        data={[
          { value: '', label: desk.showAll },
          ...Object.entries(desk.shows).map(([value, label]) => ({ value, label })),
        ]}
      />
      <NativeSelect
        label={desk.step}
        value={String(filter.status ?? '')}
        onChange={(event) => set({ status: Number(event.currentTarget.value) || undefined })}
        data={[
          { value: '', label: desk.anyStep },
          ...statuses.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <NativeSelect
        label={desk.desks}
        value={String(filter.desk ?? '')}
        onChange={(event) =>
          set({ desk: event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value) })
        }
        data={[
          { value: '', label: desk.anyDesk },
          { value: '0', label: desk.generalDesk },
          ...sections.map(({ id, label }) => ({ value: String(id), label })),
        ]}
      />
      <NativeSelect
        label={desk.people}
        value={filter.person ?? ''}
        onChange={(event) => set({ person: event.currentTarget.value || undefined })}
        data={[{ value: '', label: desk.everything }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Checkbox
        mt={{ md: 28 }}
        label={desk.closed}
        checked={filter.closed ?? false}
        onChange={(event) => set({ closed: event.currentTarget.checked || undefined })}
      />
    </SimpleGrid>
  );
}

function Rows({
  rows,
  statuses,
  onOpen,
}: {
  rows: readonly PlanRow[];
  statuses: readonly WorkStatus[];
  onOpen(plan: PlanRow): void;
}): ReactElement {
  const { desk } = useStrings();
  const now = useNow();
  return (
    <Table className="folding" verticalSpacing={6} aria-label={desk.list}>
      <Table.Thead>
        <Table.Tr>
          {Object.entries(desk.columns).map(([name, label]) => (
            <Table.Th key={name}>{label}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((plan) => {
          const status = statuses.find(({ id }) => id === plan.status);
          const out = outOf(plan);
          return (
            <Table.Tr key={plan.id} data-plan={plan.id}>
              <Table.Td>
                <AnchorLink to="/stories/$story" params={{ story: String(plan.id) }} size="sm" fw={600}>
                  {plan.title || desk.untitled}
                </AnchorLink>
                <Signs plan={plan} kind={status?.kind ?? 'work'} now={now} />
              </Table.Td>
              <Table.Td>
                <Group gap={6}>
                  <Text size="sm">{status?.name}</Text>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={desk.planOf(plan.title || desk.untitled)}
                    onClick={() => onOpen(plan)}
                  >
                    {desk.plan}
                  </Button>
                </Group>
              </Table.Td>
              <Table.Td>{plan.people.map(({ name }) => name).join(', ')}</Table.Td>
              <Table.Td data-label={desk.columns.due}>
                {plan.dueAt !== null && dayTimeText(plan.dueAt, now, desk.tomorrow)}
              </Table.Td>
              <Table.Td data-label={desk.columns.slot}>{out !== null && dayTimeText(out, now, desk.tomorrow)}</Table.Td>
              <Table.Td data-label={desk.columns.desk}>{plan.desk?.name}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
