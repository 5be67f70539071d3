import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { leaveToRule } from '../../../fronts/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useStructure } from '../use-structure.ts';

export function ToRuleDialogue({ onClose }: { onClose(): void }): ReactElement {
  const { fronts: words, shell } = useStrings();
  const { front } = useDesk();
  const leave = useStructure(leaveToRule);
  return (
    <Modal opened onClose={onClose} title={words.toRuleDo}>
      <Stack gap="sm">
        <Text size="sm">{words.toRuleText}</Text>
        <Fault fault={leave.fault} />
        <Group gap="xs">
          <Button
            color="red"
            loading={leave.isRunning}
            onClick={() => leave.run(({ key, revision }) => ({ key, revision }), onClose)}
          >
            {words.toRuleDo}
          </Button>
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {front.path}
        </Text>
      </Stack>
    </Modal>
  );
}
