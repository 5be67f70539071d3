import { Badge, Checkbox, Group, Table, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { memo, type ReactElement } from 'react';
import type { StoryRow } from '../../writing/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { Moment } from '../Moment.tsx';
import { momentText } from '../moments.ts';
import { useStrings } from '../strings/use-strings.ts';

const COLOURS: Record<StoryRow['status'], string> = {
  draft: 'gray',
  ready: 'blue',
  scheduled: 'violet',
  live: 'green',
  private: 'gray',
  withdrawn: 'orange',
  trash: 'red',
};

export const StoryLine = memo(function StoryLine({
  row,
  isSelected,
  onToggle,
}: {
  row: StoryRow;
  isSelected: boolean;
  onToggle(): void;
}): ReactElement {
  const { stories } = useStrings();
  const { columns } = stories;
  const headline = row.headline || stories.untitled;
  const people = row.people.map(({ name }) => name).join(', ') || row.byline.join(', ');
  return (
    <Table.Tr data-story={row.id} bg={isSelected ? 'var(--mantine-color-default-hover)' : undefined}>
      <Table.Td className="stories-select">
        <Checkbox size="xs" aria-label={stories.select(headline)} checked={isSelected} onChange={onToggle} />
      </Table.Td>
      <Table.Td className="stories-headline">
        <AnchorLink
          to="/stories/$story"
          params={{ story: String(row.id) }}
          c="var(--mantine-color-text)"
          fw={600}
          size="sm"
          lang={row.language}
          dir="auto"
        >
          {headline}
        </AnchorLink>
        {row.inIt.length > 0 && (
          <Group gap={4} wrap="nowrap">
            <IconPencil size={14} aria-hidden />
            <Text size="xs">{stories.inIt(row.inIt.map(({ name }) => name).join(', '))}</Text>
          </Group>
        )}
      </Table.Td>
      <Table.Td data-label={columns.status}>
        <Group gap={4}>
          <Badge size="sm" color={COLOURS[row.status]} className="status">
            {stories.statuses[row.status]}
            {row.changed && `, ${stories.changedMark}`}
          </Badge>
          {row.scheduledAt !== null && <Text size="xs">{stories.scheduledFor(momentText(row.scheduledAt))}</Text>}
        </Group>
      </Table.Td>
      <Table.Td data-label={columns.section}>{row.section && <Text size="sm">{row.section.name}</Text>}</Table.Td>
      <Table.Td data-label={columns.people}>
        <Text size="sm" lineClamp={1}>
          {people}
        </Text>
      </Table.Td>
      <Table.Td data-label={columns.words} ta="right">
        <Text size="sm" ff="monospace">
          {row.words}
        </Text>
      </Table.Td>
      <Table.Td data-label={columns.touched} ta="right">
        <Moment at={row.touchedAt} size="sm" style={{ whiteSpace: 'nowrap' }} />
      </Table.Td>
    </Table.Tr>
  );
});
