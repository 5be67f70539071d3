import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { type Invitation, resendInvitation, withdrawInvitation } from '../../people/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { Moment } from '../Moment.tsx';
import { Section } from '../Section.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { LinkToHandOver } from './LinkToHandOver.tsx';

export function Invitations({ invitations }: { invitations: readonly Invitation[] }): ReactElement | null {
  const { people } = useStrings();
  const [link, setLink] = useState<{ id: string; link: string } | null>(null);
  const again = useAct(resendInvitation, [['people']]);
  const withdraw = useAct(withdrawInvitation, [['people']]);
  if (invitations.length === 0) return null;
  const resend = (id: string): void =>
    again.run({ id }, (sent) => {
      if (sent.link) setLink({ id: sent.invitation.id, link: sent.link });
      else notifications.show({ color: 'green', message: people.inviteSent(sent.invitation.email) });
    });
  return (
    <Section title={people.invitations}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {invitations.map(({ id, name, email, roles, invitedBy, expiresAt }) => (
          <li key={id}>
            <Group justify="space-between">
              <div>
                <Text size="sm" fw={600}>
                  {name}
                </Text>
                <Text size="xs" c="dimmed">
                  {[email, roles.map((role) => people.roleNames[role]).join(', ')].join(' · ')}
                </Text>
                <Text size="xs" c="dimmed">
                  {invitedBy && `${people.invitedBy(invitedBy)} · `}
                  {people.expires} <Moment at={expiresAt} size="xs" span />
                </Text>
              </div>
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={people.resendFor(name)}
                  onClick={() => resend(id)}
                >
                  {people.resend}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={people.withdrawFor(name)}
                  onClick={() => withdraw.run({ id })}
                >
                  {people.withdraw}
                </Button>
              </Group>
            </Group>
            {link?.id === id && <LinkToHandOver link={link.link} />}
          </li>
        ))}
      </Stack>
      <Fault fault={again.fault ?? withdraw.fault} />
    </Section>
  );
}
