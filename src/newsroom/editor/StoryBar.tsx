import { Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { PeopleHere } from './live/PeopleHere.tsx';
import { StatusLine } from './live/StatusLine.tsx';

/** What is always in sight: where the words are, who is here, what can be done with the story. */
export function StoryBar(): ReactElement {
  return (
    <Group className="story-bar" justify="space-between" gap="xs">
      <StatusLine />
      <Group gap="xs">
        <PeopleHere />
      </Group>
    </Group>
  );
}
