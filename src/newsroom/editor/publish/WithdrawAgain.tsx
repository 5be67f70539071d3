import { Blockquote, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { type ReactElement, useEffect, useRef } from 'react';
import { Fault } from '../../ask/Fault.tsx';
import { useStrings } from '../../strings/use-strings.ts';

interface Props {
  kind: 'withdraw' | 'retract';
  /** where readers have it */
  path: string;
  /** what readers are told, '' for nothing */
  told: string;
  /** where its address leads from then on */
  leads: string | null;
  /** for colleagues */
  reason: string;
  hasWaiting: boolean;
  /** who is written to */
  partners: readonly string[];
  act: { isRunning: boolean; fault: unknown; fields: Readonly<Record<string, string>> };
  run(): void;
  back(): void;
}

/** Asks once more, in terms of what readers will see. */
export function WithdrawAgain({
  kind,
  path,
  told,
  leads,
  reason,
  hasWaiting,
  partners,
  act,
  run,
  back,
}: Props): ReactElement {
  const { publishing: words } = useStrings();
  const { willSee } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const seen = leads
    ? willSee.led(path, leads)
    : kind === 'retract'
      ? willSee.retracted(path)
      : told
        ? willSee.told(path)
        : willSee.silent(path);
  return (
    <Stack gap="sm">
      <Title order={3} size="h5" ref={heading} tabIndex={-1} className="publish-headline">
        {words.askAgain}
      </Title>
      <div>
        <Text>{seen}</Text>
        {told && (
          <Blockquote p="xs" mt={6} color="gray">
            {told}
          </Blockquote>
        )}
      </div>
      <List size="sm">
        <List.Item>{words.willGo}</List.Item>
        {hasWaiting && <List.Item>{words.willWait}</List.Item>}
        {partners.length > 0 && <List.Item>{words.willWrite(partners.join(', '))}</List.Item>}
        {kind === 'retract' && <List.Item>{words.willTell}</List.Item>}
      </List>
      <Text size="sm" c="dimmed">
        {words.withdrawnWhy(reason)}
      </Text>
      <Fault fault={act.fault} />
      {Object.entries(act.fields).map(([field, sentence]) => (
        <Text key={field} size="sm" c="var(--mantine-color-error)">
          {sentence}
        </Text>
      ))}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={back}>
          {words.back}
        </Button>
        <Button color="red" loading={act.isRunning} onClick={run}>
          {kind === 'retract' ? words.retractGo : words.withdrawGo}
        </Button>
      </Group>
    </Stack>
  );
}
