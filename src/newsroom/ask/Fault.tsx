import { Alert, Button, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Strings } from '../strings/en.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Problem } from './problem.ts';

/** What went wrong, said in the place where it went wrong. */
export function Fault({ fault, retry }: { fault: unknown; retry?: (() => void) | undefined }): ReactElement | null {
  const strings = useStrings();
  if (!fault) return null;
  return (
    <Alert color="red" variant="light" role="alert" p="sm">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{sentenceOf(fault, strings)}</Text>
        {retry && (
          <Button size="compact-sm" variant="default" onClick={retry}>
            {strings.shell.tryAgain}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** The server's own sentence where it has one. */
export function sentenceOf(fault: unknown, { shell }: Strings): string {
  if (!(fault instanceof Problem)) return shell.serverFault('');
  if (fault.status === 0) return shell.noAnswer;
  if (fault.status === 401) return shell.signedOutMeanwhile;
  if (fault.status >= 500) return shell.serverFault(fault.id);
  if (fault.message) return fault.message;
  if (fault.status === 429) return shell.tooMany;
  if (fault.status === 403) return shell.forbidden;
  return fault.status === 404 ? shell.gone : shell.serverFault(fault.id);
}
