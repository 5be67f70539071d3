import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { Dialogue } from './Dialogue.tsx';
import { ReceiptView } from './ReceiptView.tsx';
import { useReceipt } from './use-receipt.ts';

export function ReceiptDialogue({ id, onClose }: { id: number; onClose(): void }): ReactElement {
  const { publishing: words } = useStrings();
  const { data } = useReceipt(id);
  return (
    <Dialogue size="lg" close={onClose} title={data ? words.receiptTitle(words.receipt, data.title) : words.receipt}>
      <ReceiptView id={id} />
    </Dialogue>
  );
}
