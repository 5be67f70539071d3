import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { PRESETS, saveStatuses } from '../../planning/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { MovableList } from '../furniture/MovableList.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { DeskFrame } from './DeskFrame.tsx';
import { type DraftStep, StepForm } from './StepForm.tsx';
import { BOARD, type Board, useBoard } from './use-board.ts';

/** The steps of the work: their names, order, rights, and what each asks for. */
export function StepsScreen(): ReactElement {
  const { desk } = useStrings();
  const { data, error, refetch } = useBoard();
  return (
    <DeskFrame>
      <Stack gap="sm" maw={760}>
        <Text size="sm">{desk.stepsLead}</Text>
        <Fault fault={error} retry={() => refetch()} />
        {data ? (
          <Steps key={data.statuses.map(({ id }) => id).join()} statuses={data.statuses} />
        ) : (
          !error && <Loading />
        )}
      </Stack>
    </DeskFrame>
  );
}

let made = 0;
const fresh = (step: Omit<DraftStep, 'key' | 'id'>): DraftStep => {
  made += 1;
  return { ...step, key: `new-${made}`, id: null };
};

function Steps({ statuses }: { statuses: Board['statuses'] }): ReactElement {
  const { desk, shell } = useStrings();
  const queries = useQueryClient();
  const [steps, setSteps] = useState<DraftStep[]>(() =>
    statuses.map((status) => ({ ...status, key: String(status.id) })),
  );
  const act = useAct(saveStatuses, [['desk']]);
  const isLeaving = statuses.some(({ id }) => !steps.some((step) => step.id === id));
  const begin = (name: keyof typeof PRESETS): void =>
    setSteps(
      PRESETS[name].map((preset) => {
        const step = { ...preset, movers: [...preset.movers], checks: [...preset.checks] };
        // a step of this name stays itself, with what stands in it
        const own = statuses.find((status) => status.name === preset.name);
        return own ? { ...step, id: own.id, key: String(own.id) } : fresh(step);
      }),
    );
  const save = (): void =>
    act.run(
      {
        known: statuses.map(({ id }) => id),
        statuses: steps.map(({ key: _key, ...step }) => ({ ...step, name: step.name.trim() || desk.newStep })),
      },
      (answer) => {
        queries.setQueryData<Board>(BOARD, (former) => former && { ...former, statuses: answer.statuses });
        notifications.show({ message: desk.stepsSaved });
      },
    );
  return (
    <>
      <Group gap="xs">
        <Text size="sm">{desk.presets}</Text>
        {(['small', 'desk'] as const).map((name) => (
          <Button key={name} size="compact-sm" variant="default" onClick={() => begin(name)}>
            {desk.presetNames[name]}
          </Button>
        ))}
      </Group>
      <MovableList
        label={desk.stepsTitle}
        items={steps}
        keyOf={({ key }) => key}
        nameOf={({ name }) => name || desk.newStep}
        onMove={setSteps}
      >
        {(step) => (
          <StepForm
            step={step}
            onChange={(next) => setSteps((all) => all.map((one) => (one.key === step.key ? next : one)))}
            onRemove={() => setSteps((all) => all.filter(({ key }) => key !== step.key))}
          />
        )}
      </MovableList>
      <Group>
        <Button
          variant="default"
          size="xs"
          disabled={steps.length >= 20}
          onClick={() =>
            setSteps((all) => [...all, fresh({ name: '', kind: 'work', movers: ['editor', 'chief'], checks: [] })])
          }
        >
          {desk.stepAdd}
        </Button>
      </Group>
      {isLeaving && (
        <Alert color="yellow" variant="light" p="xs">
          {desk.stepsMoved}
        </Alert>
      )}
      <Fault fault={act.fault} />
      {act.fields.statuses && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {act.fields.statuses}
        </Text>
      )}
      <Group>
        <Button onClick={save} loading={act.isRunning}>
          {shell.save}
        </Button>
      </Group>
    </>
  );
}
