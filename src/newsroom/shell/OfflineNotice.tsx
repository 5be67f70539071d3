import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';

/** Says so where the device has no connection. */
export function OfflineNotice(): ReactElement {
  const { shell } = useStrings();
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <Alert color="yellow" variant="light" p="xs" mb="sm">
          {shell.offline}
        </Alert>
      )}
    </div>
  );
}
