import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import { undo } from '../../publishing/contract.ts';
import { type Receipt, retryReceipt } from '../../publishing/receipts/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { Moment } from '../Moment.tsx';
import { Loading } from '../shell/Loading.tsx';
import type { Strings } from '../strings/en.ts';
import { useStrings } from '../strings/use-strings.ts';
import { ReceiptLines } from './ReceiptLines.tsx';
import { UndoButton } from './UndoButton.tsx';
import { RECEIPTS, useReceipt } from './use-receipt.ts';
import './publishing.css';

/** One act with every place that has to show it, as it turns green. */
export function ReceiptView({ id, onUndone }: { id: number; onUndone?: () => void }): ReactElement {
  const { publishing: words } = useStrings();
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
            back.run({ id }, () => {
              notifications.show({ message: words.undone });
              void refetch();
              onUndone?.();
            })
          }
        />
      </Group>
    </Stack>
  );
}

/** Where it stands, in a sentence that is read out when it changes. */
export function standingOf({ state, lines, wholeAfter }: Receipt, words: Strings['publishing']): string {
  const { standing } = words;
  const red = lines.filter((line) => line.state === 'red').length;
  const done = lines.filter((line) => line.state === 'green' || line.state === 'settled').length;
  if (state === 'undone') return standing.undone;
  if (state === 'settled') return standing.settled;
  if (state === 'green') return standing.green(lines.length, words.duration(wholeAfter ?? 0));
  return [standing.open(done, lines.length), red > 0 && standing.red(red)].filter(Boolean).join(' ');
}
