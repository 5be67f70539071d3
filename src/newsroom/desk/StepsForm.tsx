import { Alert, Button, Group, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { PRESETS } from '../../planning/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { MovableList } from '../furniture/MovableList.tsx';
import { LeaveGuard } from '../LeaveGuard.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { leavingOf } from './leaving.ts';
import { StepForm } from './StepForm.tsx';
import { StepsLeave } from './StepsLeave.tsx';
import type { Board } from './use-board.ts';
import { useSteps } from './use-steps.ts';

/** The steps to be changed. Before stories move with them it says how many, and asks. */
export function StepsForm({ board }: { board: Board }): ReactElement {
  const { desk, shell } = useStrings();
  const draft = useSteps(board);
  const { steps, setSteps, base, theirs } = draft;
  const [isAsked, setAsked] = useState(false);
  const leaving = leavingOf(base, steps, board.plans);
  return (
    <>
      <Group gap="xs">
        <Text size="sm">{desk.presets}</Text>
        {(['small', 'desk'] as const).map((name) => (
          <Button key={name} size="compact-sm" variant="default" onClick={() => draft.begin(PRESETS[name])}>
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
        <Button variant="default" size="xs" disabled={steps.length >= 20} onClick={draft.add}>
          {desk.stepAdd}
        </Button>
      </Group>
      <Fault fault={draft.fault} />
      {draft.sentence && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {draft.sentence}
        </Text>
      )}
      {theirs && (
        <Alert color="yellow" variant="light" role="alert" p="xs" title={desk.stepsOthers}>
          <Text size="sm">{desk.stepsTheirs(theirs.map(({ name }) => name).join(', '))}</Text>
          <Group gap="xs" mt="xs">
            <Button size="compact-xs" onClick={draft.keepMine}>
              {desk.keepMine}
            </Button>
            <Button size="compact-xs" variant="default" onClick={draft.takeTheirs}>
              {desk.takeTheirs}
            </Button>
          </Group>
        </Alert>
      )}
      <Group>
        <Button
          onClick={() => (leaving.length > 0 ? setAsked(true) : draft.save())}
          disabled={theirs !== null}
          loading={draft.isRunning}
        >
          {shell.save}
        </Button>
      </Group>
      {isAsked && (
        <StepsLeave
          leaving={leaving}
          onDone={() => {
            setAsked(false);
            draft.save();
          }}
          onClose={() => setAsked(false)}
        />
      )}
      <LeaveGuard
        isOn={draft.isChanged && !draft.isRunning}
        title={desk.stepsLeaveTitle}
        text={desk.stepsLeaveText}
        stay={desk.stepsLeaveStay}
        go={desk.stepsLeaveGo}
      />
    </>
  );
}
