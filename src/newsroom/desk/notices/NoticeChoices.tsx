import { Checkbox, Table } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { chooseNotices, noticeChoices } from '../../../notices/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { Section } from '../../Section.tsx';
import { useStrings } from '../../strings/use-strings.ts';

const KEY = ['account', 'notices'] as const;

/** How one wants to be told of each kind: a tick is kept at once. */
export function NoticeChoices(): ReactElement {
  const { desk } = useStrings();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => call(noticeChoices, {}, signal),
  });
  const act = useAct(chooseNotices);
  const choose = (choice: (typeof noticeChoices)['output']['_output']['choices'][number]): void =>
    act.run({ choices: [choice] }, (answer) => queries.setQueryData(KEY, answer));
  return (
    <Section title={desk.choices} lead={desk.choicesLead}>
      <Fault fault={error ?? act.fault} retry={error ? () => refetch() : undefined} />
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{desk.choices}</Table.Th>
            <Table.Th>{desk.inApp}</Table.Th>
            <Table.Th>{desk.byMail}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data?.choices.map((choice) => (
            <Table.Tr key={choice.kind}>
              <Table.Th scope="row" fw={400}>
                {desk.choiceNames[choice.kind]}
              </Table.Th>
              {(['app', 'mail'] as const).map((way) => (
                <Table.Td key={way}>
                  <Checkbox
                    aria-label={`${desk.choiceNames[choice.kind]}: ${way === 'app' ? desk.inApp : desk.byMail}`}
                    checked={choice[way]}
                    onChange={(event) => choose({ ...choice, [way]: event.currentTarget.checked })}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
