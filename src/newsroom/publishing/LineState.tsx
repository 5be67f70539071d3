import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowForwardUp, IconCircleCheck, IconLoader, IconUserCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ReceiptLine } from '../../publishing/receipts/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { isLineOvertaken } from './standing-of.ts';

const ICONS = { waiting: IconLoader, green: IconCircleCheck, red: IconAlertTriangle, settled: IconUserCheck } as const;

/** How a place stands: sign, word and colour. */
export function LineState({ line }: { line: ReceiptLine }): ReactElement {
  const { lineStates, overtaken } = useStrings().publishing;
  const { state } = line;
  const Icon = isLineOvertaken(line) ? IconArrowForwardUp : ICONS[state];
  return (
    <Group gap={4} wrap="nowrap" className="line-state" data-state={state}>
      <Icon size={18} aria-hidden="true" />
      <Text span size="sm" fw={600} inherit={false}>
        {isLineOvertaken(line) ? overtaken : lineStates[state]}
      </Text>
    </Group>
  );
}
