import { Anchor, Badge, Stack, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { LinkTask } from '../../../links/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { Moment } from '../../Moment.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { LinkActs } from './LinkActs.tsx';

const COLOURS = { dead: 'red', moved: 'blue', failing: 'yellow', unsure: 'gray' } as const;

/** Each link with the story that it stands in, what is wrong, and what can be done. */
export function LinkTable({
  rows,
  onIgnore,
}: {
  rows: readonly LinkTask[];
  onIgnore(link: LinkTask): void;
}): ReactElement {
  const { links: words } = useStrings().furniture;
  const { columns } = words;
  return (
    <Table className="folding" verticalSpacing={6} aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.link}</Table.Th>
          <Table.Th>{columns.story}</Table.Th>
          <Table.Th>{columns.wrong}</Table.Th>
          <Table.Th>{columns.since}</Table.Th>
          <Table.Th>{columns.acts}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((link) => (
          <Table.Tr key={`${link.target} ${link.story?.id ?? link.menu}`}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Text size="sm" fw={600}>
                {link.words || words.noWords}
              </Text>
              <Text size="sm" c="dimmed">
                {link.address}
              </Text>
            </Table.Td>
            <Table.Td>
              <Where link={link} />
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Wrong link={link} />
            </Table.Td>
            <Table.Td>
              <Moment at={link.since} size="sm" />
            </Table.Td>
            <Table.Td>
              <LinkActs link={link} onIgnore={() => onIgnore(link)} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Where({ link: { story, menu } }: { link: LinkTask }): ReactElement | null {
  const { links: words, menus } = useStrings().furniture;
  if (menu !== null)
    return (
      <AnchorLink size="sm" to="/paper/menus">
        {menus.places[menu]}
      </AnchorLink>
    );
  if (story === null) return null;
  const names = story.people.map(({ name }) => name).join(', ');
  return (
    <>
      <AnchorLink
        size="sm"
        to="/stories/$story"
        params={{ story: String(story.id) }}
        aria-label={words.openNamed(story.headline)}
      >
        {story.headline}
      </AnchorLink>
      <Text size="sm" c="dimmed">
        {[story.section?.name, names && words.by(names)].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

function Wrong({ link }: { link: LinkTask }): ReactElement {
  const { links: words } = useStrings().furniture;
  const why = words.whys[link.why];
  return (
    <Stack gap={2} align="flex-start">
      <Badge color={COLOURS[link.state]}>{words.states[link.state]}</Badge>
      <Text size="sm">{typeof why === 'function' ? why(link.status) : why}</Text>
      {link.movedTo !== null && (
        <Anchor size="sm" href={link.movedTo} target="_blank" rel="noreferrer">
          {link.movedTo}
        </Anchor>
      )}
      {link.isDue ? (
        <Text size="xs" c="dimmed">
          {words.isDue}
        </Text>
      ) : (
        link.checkedAt !== null && (
          <Text size="xs" c="dimmed">
            {words.checked} <Moment at={link.checkedAt} size="xs" />
          </Text>
        )
      )}
      {link.ignored && (
        <Text size="sm">
          {words.ignored(link.ignored.by?.name || words.somebody)} {link.ignored.why}
        </Text>
      )}
    </Stack>
  );
}
