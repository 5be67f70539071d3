import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { Fault } from './Fault.tsx';

interface Props {
  fault: unknown;
  isRunning: boolean;
  onCancel(): void;
  /** what sending the form does; absent: to save */
  go?: string;
  color?: string;
}

/** What went wrong, and the two ways out of a form. */
export function FormFoot({ fault, isRunning, onCancel, go, color }: Props): ReactElement {
  const { shell } = useStrings();
  return (
    <>
      <Fault fault={fault} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {shell.cancel}
        </Button>
        <Button type="submit" {...(color && { color })} loading={isRunning}>
          {go ?? shell.save}
        </Button>
      </Group>
    </>
  );
}
