import type { ReactElement } from 'react';
import { removeStyleRule } from '../../writing/style/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { RemoveTwice } from '../RemoveTwice.tsx';
import { useStrings } from '../strings/use-strings.ts';

/** Switching a rule off is mostly what is wanted. */
export function RemoveRule({ id, onDone }: { id: number; onDone(): void }): ReactElement {
  const { style: words } = useStrings();
  const act = useAct(removeStyleRule, [['style']]);
  return (
    <RemoveTwice
      words={words}
      isRunning={act.isRunning}
      fault={<Fault fault={act.fault} />}
      remove={() => act.run({ id }, onDone)}
    />
  );
}
