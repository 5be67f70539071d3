import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';

/**
 * Says so where the device has no connection. A story's own status line says it there, and what becomes of the words: a
 * second notice would only push the text away from under whoever is typing.
 */
export function OfflineNotice(): ReactElement {
  const { shell } = useStrings();
  const { online } = useNetwork();
  const isStory = useLocation({ select: ({ pathname }) => /\/stories\/\d+/.test(pathname) });
  return (
    <div role="status">
      {!online && !isStory && (
        <Alert color="yellow" variant="light" p="xs" mb="sm">
          {shell.offline}
        </Alert>
      )}
    </div>
  );
}
