import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { withdrawAddress } from '../../people/sign-in/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { Section } from '../Section.tsx';
import { useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { OwnNameDialogue } from './OwnNameDialogue.tsx';
import { ADDRESS, useOwnAddress } from './use-proof.ts';

type What = 'email' | 'username';

/** What one signs in with, and where letters go. */
export function SignInNames(): ReactElement {
  const { account } = useStrings();
  const { person } = useMe();
  const [open, setOpen] = useState<What | null>(null);
  const { data } = useOwnAddress();
  const withdraw = useAct(withdrawAddress, [ADDRESS]);
  const names: readonly [What, string, string, string][] = [
    ['email', account.email, person.email, account.emailChange],
    ['username', account.username, person.username, account.usernameChange],
  ];
  return (
    <Section title={account.names} lead={account.namesLead}>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {names.map(([what, label, value, change]) => (
          <Group component="li" key={what} justify="space-between" wrap="nowrap">
            <div>
              <Text size="xs" c="dimmed">
                {label}
              </Text>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                <bdi>{value}</bdi>
              </Text>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              aria-label={change}
              onClick={() => setOpen(what)}
            >
              {account.change}
            </Button>
          </Group>
        ))}
      </Stack>
      {data?.pending && (
        <Alert variant="light" role="status" p="sm">
          <Group justify="space-between">
            <Text size="sm" flex={1}>
              {account.emailPending(data.pending)}
            </Text>
            <Button size="compact-sm" variant="default" loading={withdraw.isRunning} onClick={() => withdraw.run({})}>
              {account.emailWithdraw}
            </Button>
          </Group>
        </Alert>
      )}
      <Fault fault={withdraw.fault} />
      {open && (
        <OwnNameDialogue
          what={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            notifications.show({
              color: 'green',
              message: open === 'email' ? account.emailAsked : account.usernameDone,
            });
          }}
        />
      )}
    </Section>
  );
}
