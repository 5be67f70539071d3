import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type MediaItem, removeMedia } from '../../media/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';

/** Only for what nothing shows or showed. Asked twice, since it cannot be undone. */
export function RemoveMedia({ item, onDone }: { item: MediaItem; onDone(): void }): ReactElement | null {
  const { media: text } = useStrings();
  const [isAsked, setAsked] = useState(false);
  const act = useAct(removeMedia, [['media', 'list']]);
  if (item.uses.length + item.moreUses + item.elsewhere.length > 0) return null;
  return (
    <Stack gap="xs" align="flex-start">
      {!isAsked && (
        <Button variant="default" color="red" onClick={() => setAsked(true)}>
          {text.remove}
        </Button>
      )}
      {isAsked && (
        <>
          <Text size="sm" role="alert">
            {text.removeSure}
          </Text>
          <Group gap="xs">
            <Button color="red" loading={act.isRunning} onClick={() => act.run({ id: item.id }, onDone)} data-autofocus>
              {text.removeNow}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {text.cancel}
            </Button>
          </Group>
        </>
      )}
      <Fault fault={act.fault} />
    </Stack>
  );
}
