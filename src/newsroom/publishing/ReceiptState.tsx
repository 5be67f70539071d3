import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Receipt } from '../../publishing/receipts/contract.ts';
import { useStrings } from '../strings/use-strings.ts';

const COLOURS = { open: 'blue', green: 'green', red: 'red', settled: 'gray', undone: 'gray' } as const;

export function ReceiptState({ state }: { state: Receipt['state'] }): ReactElement {
  const { receiptStates } = useStrings().publishing;
  return (
    <Badge size="sm" color={COLOURS[state]}>
      {receiptStates[state]}
    </Badge>
  );
}
