import { Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Fault } from '../ask/Fault.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useMayAct } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { DeskFrame } from './DeskFrame.tsx';
import { StepList } from './StepList.tsx';
import { StepsForm } from './StepsForm.tsx';
import { useBoard } from './use-board.ts';

/** The steps of the work: their names, order, rights, and what each asks for. Who may not set them reads them. */
export function StepsScreen(): ReactElement {
  const { desk } = useStrings();
  const maySet = useMayAct()('steps.manage');
  const { data, error, refetch } = useBoard();
  return (
    <DeskFrame>
      <Stack gap="sm" maw={760}>
        <Text size="sm">{desk.stepsLead}</Text>
        {!maySet && <Text size="sm">{desk.stepsReadOnly}</Text>}
        <Fault fault={error} retry={() => refetch()} />
        {data ? maySet ? <StepsForm board={data} /> : <StepList statuses={data.statuses} /> : !error && <Loading />}
      </Stack>
    </DeskFrame>
  );
}
