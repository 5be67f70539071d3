import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { ReceiptView } from './ReceiptView.tsx';
import { useIsPhone } from './use-is-phone.ts';
import { useReceipt } from './use-receipt.ts';

export function ReceiptDialogue({ id, onClose }: { id: number; onClose(): void }): ReactElement {
  const { publishing: words } = useStrings();
  const { data } = useReceipt(id);
  const isPhone = useIsPhone();
  return (
    <Modal
      opened
      size="lg"
      fullScreen={isPhone}
      onClose={onClose}
      title={data ? words.receiptTitle(words.receipt, data.title) : words.receipt}
    >
      <ReceiptView id={id} />
    </Modal>
  );
}
