import { Alert } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AnchorLink } from '../AnchorLink.tsx';
import { useLine } from '../ask/line.ts';
import { useStrings } from '../strings/use-strings.ts';

/**
 * Says so where the server cannot be reached, and leads to what can be written all the same. A story's own status line says
 * it there, and what becomes of the words: a second notice would only push the text away from under whoever is typing.
 */
export function OfflineNotice(): ReactElement {
  const { shell } = useStrings();
  const isThere = useLine();
  const { isStory, isList } = useLocation({
    select: ({ pathname }) => ({ isStory: /\/stories\/\d+/.test(pathname), isList: pathname === '/' }),
  });
  return (
    <div role="status">
      {!isThere && !isStory && (
        <Alert color="yellow" variant="light" p="xs" mb="sm">
          {shell.offline}{' '}
          {!isList && (
            <AnchorLink to="/" size="sm" c="var(--mantine-color-text)" td="underline">
              {shell.offlineStories}
            </AnchorLink>
          )}
        </Alert>
      )}
    </div>
  );
}
