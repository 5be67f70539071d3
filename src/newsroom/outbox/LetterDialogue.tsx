import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { outboxLetter, resendLetter } from '../../people/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { Problem } from '../ask/problem.ts';
import { useAct } from '../ask/use-act.ts';
import { Loading } from '../shell/Loading.tsx';
import { useStrings } from '../strings/use-strings.ts';

/** One message as it was written. */
export function LetterDialogue({ id, onClose }: { id: number; onClose(): void }): ReactElement {
  const { outbox } = useStrings();
  const { data, error, refetch } = useQuery({
    queryKey: ['outbox', 'one', id],
    queryFn: ({ signal }) => call(outboxLetter, { id }, signal),
  });
  const again = useAct(resendLetter, [['outbox']]);
  const isSecret = error instanceof Problem && (error.status === 403 || error.status === 404);
  return (
    <Modal opened size="lg" onClose={onClose} title={data ? (data.subject ?? outbox.ofStory) : outbox.title}>
      <Stack gap="sm">
        {isSecret ? <Alert variant="light">{outbox.secret}</Alert> : <Fault fault={error} retry={() => refetch()} />}
        {!data && !error && <Loading />}
        {data && (
          <>
            <Text size="sm" c="dimmed">
              {data.to}
            </Text>
            {data.text === null ? (
              <Alert variant="light">{outbox.withheld}</Alert>
            ) : (
              <Text component="pre" size="sm" ff="monospace" m={0} className="letter">
                {data.text}
              </Text>
            )}
            {data.lastError && <Text size="sm">{outbox.error(data.lastError)}</Text>}
            <Fault fault={again.fault} />
            {(data.state === 'failed' || data.state === 'kept') && (
              <Group>
                <Button
                  variant="default"
                  loading={again.isRunning}
                  onClick={() =>
                    again.run({ id }, () => {
                      notifications.show({ message: outbox.resent });
                      onClose();
                    })
                  }
                >
                  {outbox.resend}
                </Button>
              </Group>
            )}
          </>
        )}
      </Stack>
    </Modal>
  );
}
