import { Box, Button, Group, Paper, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useIsPhone } from '../publishing/use-is-phone.ts';
import { useStrings } from '../strings/use-strings.ts';
import { useHeld } from './hold-context.ts';

/** While a card is taken up: which one, how it goes on, and the way back. */
export function HoldBar(): ReactElement | null {
  const { fronts: words } = useStrings();
  const { held, cancel } = useHeld();
  const isPhone = useIsPhone();
  if (held?.by !== 'hand') return null;
  return (
    <Paper className="front-hold" withBorder shadow="md" p="xs">
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Box miw={0}>
          <Text size="sm" fw={600} lineClamp={1}>
            {words.holding(held.name)}
          </Text>
          <Text size="xs" c="dimmed">
            {isPhone ? words.holdingTouch : words.holdingHelp}
          </Text>
        </Box>
        <Button size="xs" variant="default" flex="none" data-holding onClick={cancel}>
          {words.cancelHolding}
        </Button>
      </Group>
    </Paper>
  );
}
