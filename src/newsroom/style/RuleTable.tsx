import { Badge, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { StyleRule } from '../../writing/style/contract.ts';
import { Moment } from '../Moment.tsx';
import { RowButton } from '../RowButton.tsx';
import { useStrings } from '../strings/use-strings.ts';

export function RuleTable({
  rules,
  onOpen,
}: {
  rules: readonly StyleRule[];
  /** null: they may only be read */
  onOpen: ((rule: StyleRule) => void) | null;
}): ReactElement {
  const { style: words } = useStrings();
  const { columns } = words;
  if (rules.length === 0) return <Text>{words.none}</Text>;
  return (
    <Table className="folding" verticalSpacing={6} aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.forms}</Table.Th>
          <Table.Th>{columns.suggestion}</Table.Th>
          <Table.Th>{columns.reason}</Table.Th>
          <Table.Th>{columns.state}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rules.map((rule) => {
          const forms = rule.forms.join(', ');
          return (
            <Table.Tr key={rule.id}>
              <Table.Td>
                {onOpen ? (
                  <RowButton says={words.edit(forms)} onOpen={() => onOpen(rule)}>
                    {forms}
                  </RowButton>
                ) : (
                  <Text size="sm">{forms}</Text>
                )}
              </Table.Td>
              <Table.Td>
                <Text size="sm">{rule.suggestion || rule.advice}</Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{rule.reason}</Text>
              </Table.Td>
              <Table.Td>
                <Badge size="sm" variant="default">
                  {rule.active ? words.active : words.inactive}
                </Badge>
                <Text size="xs">
                  {[rule.language || words.everyLanguage, !rule.exceptQuotations && words.inQuotations]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                <Text size="xs">
                  {words.changed(rule.changedBy)}, <Moment at={rule.changedAt} size="xs" span />
                </Text>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
