import { Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import { requireSecondFactor } from '../../people/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { ME } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';

/** Whether the paper asks everybody for a second factor. */
export function RequireFactor({ required }: { required: boolean }): ReactElement {
  const { people } = useStrings();
  const act = useAct(requireSecondFactor, [['people'], ME]);
  return (
    <div>
      <Switch
        label={people.required}
        description={people.requiredHelp}
        checked={required}
        disabled={act.isRunning}
        onChange={(event) => act.run({ required: event.currentTarget.checked })}
      />
      <Fault fault={act.fault} />
    </div>
  );
}
