import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import type { StoryPages } from './use-stories.ts';

/** How many are shown, said aloud when it changes, and the way to the next page. */
export function MoreStories({ pages }: { pages: StoryPages }): ReactElement {
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
