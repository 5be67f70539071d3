import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { undo } from '../../publishing/contract.ts';
import { retryReceipt } from '../../publishing/receipts/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { Moment } from '../Moment.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { ReceiptLines } from './ReceiptLines.tsx';
import { standingOf } from './standing-of.ts';
import { UndoButton } from './UndoButton.tsx';
import { RECEIPTS, useReceipt } from './use-receipt.ts';
import './publishing.css';

/** One act with every place that has to show it, as it turns green. */
export function ReceiptView({ id: first, onUndone }: { id: number; onUndone?: () => void }): ReactElement {
  const { publishing: words } = useStrings();
  // taking it back is an act with a receipt of its own
  const [id, setId] = useState(first);
  const { data, error, refetch } = useReceipt(id);
  const again = useAct(retryReceipt, [RECEIPTS]);
  const back = useAct(undo, [RECEIPTS, ['stories'], ['publication']]);
  if (!data) return error ? <Fault fault={error} retry={() => refetch()} /> : <Loading />;
  const isRed = data.lines.some(({ state }) => state === 'red');
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Badge color={data.act === 'retract' ? 'red' : undefined}>{words.acts[data.act] ?? data.act}</Badge>
        <Text size="sm" c="dimmed">
          {data.by?.name}
        </Text>
        <Moment at={data.at} size="sm" c="dimmed" />
        {data.lateMs !== null && data.lateMs > 1_000 && (
          <Badge color="orange">{words.late(words.duration(data.lateMs))}</Badge>
        )}
      </Group>
      <Text role="status" fw={600}>
        {standingOf(data, words)}
      </Text>
      {data.note && <Text size="sm">{data.note}</Text>}
      <ReceiptLines receipt={data} />
      <Fault fault={error ?? again.fault ?? back.fault} />
      <Group gap="xs">
        {isRed && (
          <Button variant="default" loading={again.isRunning} onClick={() => again.run({ id })}>
            {words.retry}
          </Button>
        )}
        <UndoButton
          until={data.undoUntil}
          isRunning={back.isRunning}
          onUndo={() =>
            back.run({ id }, ({ receipt }) => {
              notifications.show({ message: words.undone });
              if (receipt !== null) setId(receipt);
              onUndone?.();
            })
          }
        />
      </Group>
    </Stack>
  );
}
