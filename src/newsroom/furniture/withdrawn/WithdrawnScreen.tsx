import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { type WithdrawnRow, withdrawnStories } from '../../../paper/withdrawn/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { MoreRows } from '../../ask/MoreRows.tsx';
import { isKnown, pagesOf } from '../../ask/rows.ts';
import { Moment } from '../../Moment.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useMayAct } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { PaperNotice } from './PaperNotice.tsx';
import { ReasonDialogue } from './ReasonDialogue.tsx';

/** What was taken from readers, with what they are told at its address. */
export function WithdrawnScreen(): ReactElement {
  const { withdrawn: words } = useStrings().furniture;
  const [open, setOpen] = useState<WithdrawnRow | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['paper', 'withdrawn'],
    queryFn: ({ pageParam, signal }) => call(withdrawnStories, { from: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const pages = pagesOf(query, ({ stories }) => stories);
  const notice = query.data?.pages[0]?.notice;
  return (
    <Screen title={words.title}>
      <Stack gap="md">
        <Fault fault={pages.fault} retry={pages.retry} />
        {notice !== undefined && <PaperNotice key={notice} notice={notice} />}
        {pages.isLoading ? <Loading /> : isKnown(pages) && <Stories rows={pages.rows} onOpen={setOpen} />}
        <MoreRows pages={pages} says={words.more} />
      </Stack>
      {open && <ReasonDialogue story={open} onClose={() => setOpen(null)} />}
    </Screen>
  );
}

function Stories({ rows, onOpen }: { rows: readonly WithdrawnRow[]; onOpen(story: WithdrawnRow): void }): ReactElement {
  const { withdrawn: words } = useStrings().furniture;
  const { columns } = words;
  const may = useMayAct();
  const mayReword = may('story.withdraw');
  const nameOf = ({ headline, path }: WithdrawnRow): string => headline ?? path ?? '';
  if (rows.length === 0) return <Text c="dimmed">{words.none}</Text>;
  return (
    <Table className="folding" verticalSpacing={6} aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.story}</Table.Th>
          <Table.Th>{columns.told}</Table.Th>
          <Table.Th>{columns.reason}</Table.Th>
          <Table.Th>{columns.at}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>
              <Group gap={6}>
                {may('story.read') ? (
                  <AnchorLink size="sm" fw={600} to="/stories/$story" params={{ story: String(row.id) }}>
                    {nameOf(row)}
                  </AnchorLink>
                ) : (
                  <Text size="sm" fw={600}>
                    {nameOf(row)}
                  </Text>
                )}
                <Badge color={row.kind === 'retract' ? 'red' : 'gray'}>{words.kinds[row.kind]}</Badge>
              </Group>
              {row.path && row.path !== nameOf(row) && (
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {row.path}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <Text size="sm">
                {row.redirectTo ? words.ledTo(row.redirectTo) : row.publicReason || words.paperWording}
              </Text>
              {mayReword && !row.redirectTo && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={row.kind === 'retract' ? words.addNamed(nameOf(row)) : words.rewordNamed(nameOf(row))}
                  onClick={() => onOpen(row)}
                >
                  {row.kind === 'retract' ? words.add : words.reword}
                </Button>
              )}
            </Table.Td>
            <Table.Td>
              <Text size="sm">{row.reason}</Text>
            </Table.Td>
            <Table.Td>
              <Moment at={row.at} size="sm" />
              <Text size="sm" c="dimmed">
                {row.by}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
