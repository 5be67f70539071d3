import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { setStatus } from '../../writing/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStory } from './story-context.ts';
import { useWords } from './use-words.ts';

/** Why nobody can write in a story of the trash, and the way out of it. */
export function TrashNotice(): ReactElement {
  const words = useWords();
  const { story, refresh } = useStory();
  const act = useAct(setStatus, [['stories']]);
  return (
    <div>
      <Group gap="sm">
        <Text size="sm" fw={600}>
          {words.inTrash}
        </Text>
        {story.may.trash && (
          <Button
            size="compact-sm"
            variant="default"
            loading={act.isRunning}
            onClick={() => act.run({ ids: [story.id], status: 'draft' }, refresh)}
          >
            {words.outOfTrash}
          </Button>
        )}
      </Group>
      <Fault fault={act.fault} />
    </div>
  );
}
