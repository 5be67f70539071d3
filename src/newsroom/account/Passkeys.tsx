import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { passkeys, removePasskey } from '../../people/sign-in/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { Moment } from '../Moment.tsx';
import { Section } from '../Section.tsx';
import { hasPasskeys } from '../session/passkey.ts';
import { useStrings } from '../strings/use-strings.ts';
import { AddPasskey } from './AddPasskey.tsx';

const KEY = ['account', 'passkeys'] as const;

export function Passkeys(): ReactElement {
  const { account } = useStrings();
  const [isAdding, setAdding] = useState(false);
  const remove = useAct(removePasskey, [KEY]);
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => call(passkeys, {}, signal),
  });
  return (
    <Section title={account.passkeys} lead={account.passkeysLead}>
      <Fault fault={error} retry={() => refetch()} />
      {data?.passkeys.length === 0 && (
        <Text size="sm" c="dimmed">
          {account.passkeysNone}
        </Text>
      )}
      {data && data.passkeys.length > 0 && (
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {data.passkeys.map(({ id, name, createdAt }) => (
            <Group component="li" key={id} justify="space-between">
              <div>
                <Text size="sm">{name || account.passkeyDefault}</Text>
                {createdAt !== null && (
                  <Text size="xs" c="dimmed">
                    {account.added} <Moment at={createdAt} size="xs" span />
                  </Text>
                )}
              </div>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={account.passkeyRemove(name || account.passkeyDefault)}
                onClick={() => remove.run({ id })}
              >
                {account.remove}
              </Button>
            </Group>
          ))}
        </Stack>
      )}
      <Fault fault={remove.fault} />
      {hasPasskeys() ? (
        <Group>
          <Button variant="default" onClick={() => setAdding(true)}>
            {account.passkeyAdd}
          </Button>
        </Group>
      ) : (
        <Text size="sm">{account.passkeysUnknown}</Text>
      )}
      <AddPasskey isOpen={isAdding} onClose={() => setAdding(false)} onAdded={refetch} />
    </Section>
  );
}
