import { Accordion, ActionIcon, Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { STATUS_KINDS, STEP_CHECKS, type StatusKind, type StepCheck } from '../../planning/contract.ts';
import { useStrings } from '../strings/use-strings.ts';

export interface DraftStep {
  key: string;
  id: number | null;
  name: string;
  kind: StatusKind;
  movers: Role[];
  checks: StepCheck[];
}
/** those who can have stories to move */
const ROLES = ['contributor', 'reporter', 'editor', 'pictureEditor', 'frontEditor', 'chief', 'administrator'] as const;
type Role = (typeof ROLES)[number];
const MOVERS: readonly Role[] = ['contributor', 'reporter', 'editor', 'chief'];

interface Props {
  step: DraftStep;
  onChange(step: DraftStep): void;
  onRemove(): void;
}

/** One step: what it is called and means, who may move stories, what it asks for. */
export function StepForm({ step, onChange, onRemove }: Props): ReactElement {
  const { desk, people } = useStrings();
  const name = step.name || desk.newStep;
  const set = (part: Partial<DraftStep>): void => onChange({ ...step, ...part });
  return (
    <Stack gap={4} role="group" aria-label={name} flex={1}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={4} flex={1}>
          <TextInput
            size="xs"
            label={desk.stepName}
            maxLength={40}
            value={step.name}
            placeholder={desk.newStep}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            label={desk.stepKind}
            value={step.kind}
            data={STATUS_KINDS.map((kind) => ({ value: kind, label: desk.stepKinds[kind] }))}
            onChange={(event) => set({ kind: event.currentTarget.value as StatusKind })}
          />
        </SimpleGrid>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={desk.stepRemove(name)} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Accordion
        multiple
        variant="separated"
        chevronPosition="left"
        chevron={<IconChevronDown size={16} aria-hidden="true" />}
        keepMountedMode="display-none"
        order={2}
      >
        <Accordion.Item value="movers">
          <Accordion.Control py={2} fz="xs">
            {desk.stepMovers}: {step.movers.map((role) => people.roleNames[role]).join(', ')}
          </Accordion.Control>
          <Accordion.Panel>
            <Checkbox.Group
              aria-label={desk.stepMovers}
              value={step.movers}
              onChange={(movers) => set({ movers: movers as Role[] })}
            >
              <Group gap="sm">
                {MOVERS.map((role) => (
                  <Checkbox key={role} size="xs" value={role} label={people.roleNames[role]} />
                ))}
              </Group>
            </Checkbox.Group>
          </Accordion.Panel>
        </Accordion.Item>
        <Accordion.Item value="checks">
          <Accordion.Control py={2} fz="xs">
            {desk.stepChecks}: {step.checks.map((check) => desk.checks[check]).join(', ') || '–'}
          </Accordion.Control>
          <Accordion.Panel>
            <Checkbox.Group
              aria-label={desk.stepChecks}
              value={step.checks}
              onChange={(checks) => set({ checks: checks as StepCheck[] })}
            >
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing="xs">
                {STEP_CHECKS.map((check) => (
                  <Checkbox key={check} size="xs" value={check} label={desk.checks[check]} />
                ))}
              </SimpleGrid>
            </Checkbox.Group>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  );
}
