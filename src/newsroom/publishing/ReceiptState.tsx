import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Receipt } from '../../publishing/receipts/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { isOvertaken } from './standing-of.ts';

const COLOURS = { open: 'blue', green: 'green', red: 'red', settled: 'gray', undone: 'gray' } as const;

export function ReceiptState({ receipt }: { receipt: Receipt }): ReactElement {
  const { receiptStates, overtaken } = useStrings().publishing;
  const { state } = receipt;
  return (
    <Badge size="sm" color={COLOURS[state]}>
      {isOvertaken(receipt) ? overtaken : receiptStates[state]}
    </Badge>
  );
}
