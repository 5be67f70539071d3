import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { SectionId } from '../../../base/ids.ts';
import { useMe } from '../../shell/use-me.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';

/** Asks whoever would shut themselves out of a story by moving it to a section that is not theirs. */
export function LeavingDialogue({
  section,
  move,
  stay,
}: {
  section: SectionId;
  move(): void;
  stay(): void;
}): ReactElement {
  const { story } = useStory();
  const { person } = useMe();
  const { about } = useWords();
  const name = story.sections.find(({ id }) => id === section)?.name ?? '';
  const isOwn = story.people.some(({ id }) => id === person.id);
  return (
    <Modal opened onClose={stay} title={about.leavingTitle}>
      <Stack>
        <Text size="sm">{about.leavingText(name)}</Text>
        {isOwn && <Text size="sm">{about.leavingOwn}</Text>}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={stay}>
            {about.leavingStay}
          </Button>
          <Button onClick={move}>{about.leavingMove}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
