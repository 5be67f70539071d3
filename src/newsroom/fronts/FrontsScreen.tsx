import { Badge, Group, Stack, Table, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { AnchorLink } from '../AnchorLink.tsx';
import { Fault } from '../ask/Fault.tsx';
import { ageOf } from '../editor/pickers/age-of.ts';
import { SearchField } from '../furniture/SearchField.tsx';
import { momentText } from '../moments.ts';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { BreakingStrip } from './strip/BreakingStrip.tsx';
import { useFronts } from './use-container-names.ts';
import { useTopicFronts } from './use-topic-fronts.ts';
import './fronts.css';

/** Every front, and the strip that stands on all of them. */
export function FrontsScreen(): ReactElement {
  const { fronts: words } = useStrings();
  const { data, error, refetch } = useFronts();
  const [sought, setSought] = useState('');
  const { acts } = useMe();
  const known = useTopicFronts(sought);
  const all = data?.fronts ?? [];
  const nameOf = ({ kind, name }: (typeof all)[number]): string => (kind === 'home' ? words.home : name);
  const rows = all.filter((one) => nameOf(one).toLowerCase().includes(sought.toLowerCase()));
  const topics = known.filter(({ key }) => !all.some((one) => one.key === key));
  return (
    <Screen title={words.title}>
      <Stack gap="md">
        <Text size="sm">{words.lead}</Text>
        <BreakingStrip />
        <div>
          <SearchField label={words.find} value={sought} onSearch={setSought} />
          <Text size="xs" c="dimmed">
            {words.findHint}
          </Text>
        </div>
        <Fault fault={error} retry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && rows.length + topics.length === 0 && <Text c="dimmed">{words.none}</Text>}
        {rows.length + topics.length > 0 && (
          <Table className="folding" verticalSpacing={6} aria-label={words.title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.columns.front}</Table.Th>
                <Table.Th>{words.columns.state}</Table.Th>
                <Table.Th>{words.columns.launched}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((one) => (
                <Table.Tr key={one.key}>
                  <Table.Td>
                    <AnchorLink
                      to="/fronts/$front"
                      params={{ front: one.key }}
                      size="sm"
                      fw={600}
                      c="var(--mantine-color-text)"
                    >
                      {nameOf(one)}
                    </AnchorLink>{' '}
                    <Text span size="xs" c="dimmed">
                      {one.kind !== 'home' && words.kinds[one.kind]}
                      {!one.mayEdit && ` · ${words.readOnly}`}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Group gap={6}>
                      <Text span size="sm">
                        {one.isCurated ? words.byEditors : words.byRule}
                      </Text>
                      {one.pending > 0 && <Badge color="yellow">{words.pendingContainers(one.pending)}</Badge>}
                      {one.gone > 0 && <Badge color="red">{words.goneCards(one.gone)}</Badge>}
                      {one.nextLaunchAt !== null && (
                        <Badge color="teal">{words.nextLaunch(momentText(one.nextLaunchAt))}</Badge>
                      )}
                    </Group>
                  </Table.Td>
                  <Table.Td>
                    {one.lastLaunch && (
                      <Text size="sm">
                        {words.launched(
                          ageOf(one.lastLaunch.at, document.documentElement.lang),
                          one.lastLaunch.by?.name ?? '',
                        )}
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
              {topics.map(({ key, name }) => (
                <Table.Tr key={key}>
                  <Table.Td>
                    <AnchorLink
                      to="/fronts/$front"
                      params={{ front: key }}
                      size="sm"
                      fw={600}
                      c="var(--mantine-color-text)"
                    >
                      {name}
                    </AnchorLink>{' '}
                    <Text span size="xs" c="dimmed">
                      {words.kinds.topic}
                      {!acts.includes('front.edit') && ` · ${words.readOnly}`}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Text span size="sm">
                      {words.byRule}
                    </Text>
                  </Table.Td>
                  <Table.Td />
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Screen>
  );
}
