import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useMayAct } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { useCreateStory } from './use-create-story.ts';

export function NewStoryButton(): ReactElement | null {
  const { shell } = useStrings();
  const mayAct = useMayAct();
  const may = mayAct('story.create');
  const { create, isRunning } = useCreateStory();
  useShortcuts(may ? [{ key: 'n', label: shell.newStory, run: create }] : [], false);
  if (!may) return null;
  return (
    <Button size="xs" onClick={create} loading={isRunning} aria-label={shell.newStory} aria-keyshortcuts="n">
      <IconPencilPlus size={16} aria-hidden />
      <span className="wide-only">{shell.newStory}</span>
    </Button>
  );
}
