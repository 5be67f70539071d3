import { Checkbox, Skeleton, Table, Text } from '@mantine/core';
import { type ReactElement, useRef } from 'react';
import type { ArticleId } from '../../base/ids.ts';
import type { StoryRow } from '../../writing/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { StoryLine } from './StoryLine.tsx';
import { useListKeys } from './use-list-keys.ts';

/** A table for wide windows, whose rows fold into blocks of lines on a phone (`stories.css`). */
export function StoryTable({
  rows,
  isLoading,
  isFiltered,
  selected,
  onSelect,
}: {
  rows: readonly StoryRow[];
  isLoading: boolean;
  isFiltered: boolean;
  selected: ReadonlySet<ArticleId>;
  onSelect(selected: ReadonlySet<ArticleId>): void;
}): ReactElement {
  const { stories, shell } = useStrings();
  const table = useRef<HTMLTableElement>(null);
  const toggle = (id: ArticleId): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  useListKeys(table, toggle);
  if (isLoading) return <Waiting label={shell.loading} />;
  if (rows.length === 0) return <Text c="dimmed">{isFiltered ? stories.none : stories.noneAtAll}</Text>;
  const chosen = rows.filter(({ id }) => selected.has(id)).length;
  const { columns } = stories;
  return (
    <Table ref={table} className="stories" verticalSpacing={5} highlightOnHover aria-label={stories.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={32}>
            <Checkbox
              size="xs"
              aria-label={stories.selectAll}
              checked={chosen === rows.length}
              indeterminate={chosen > 0 && chosen < rows.length}
              onChange={() => onSelect(chosen === rows.length ? new Set() : new Set(rows.map(({ id }) => id)))}
            />
          </Table.Th>
          <Table.Th>{columns.headline}</Table.Th>
          <Table.Th>{columns.status}</Table.Th>
          <Table.Th>{columns.section}</Table.Th>
          <Table.Th>{columns.people}</Table.Th>
          <Table.Th ta="right">{columns.words}</Table.Th>
          <Table.Th ta="right">{columns.touched}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <StoryLine key={row.id} row={row} isSelected={selected.has(row.id)} onToggle={() => toggle(row.id)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Waiting({ label }: { label: string }): ReactElement {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: 10 }, (_, at) => (
        <Skeleton key={`line-${at + 1}`} height={28} mb={6} />
      ))}
    </div>
  );
}
