import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Rows } from '../ask/rows.ts';
import { useStrings } from '../strings/use-strings.ts';

/** How many are shown, said aloud when it changes, and the way to the next page. */
export function MoreStories({ pages }: { pages: Rows<unknown> }): ReactElement {
  const { stories } = useStrings();
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed" role="status">
        {pages.isLoading ? '' : stories.shown(pages.rows.length)}
      </Text>
      {pages.more && (
        <Button variant="default" size="xs" onClick={pages.more} loading={pages.isLoadingMore}>
          {stories.more}
        </Button>
      )}
    </Group>
  );
}
