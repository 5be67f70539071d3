import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { dropFix } from '../../../publishing/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { Dialogue } from '../../publishing/Dialogue.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useLiveStatus } from '../live/use-live.ts';
import { useStory } from '../story-context.ts';

const FixDialogue = lazy(async () => ({ default: (await import('./FixDialogue.tsx')).FixDialogue }));

/** The two ends of a fix: readers get it, or it is thrown away. */
export function FixActs({ openAgain }: { openAgain(): void }): ReactElement {
  const { publishing: words, shell } = useStrings();
  const { story, live } = useStory();
  const { phase } = useLiveStatus(live);
  const [open, setOpen] = useState<'publish' | 'drop' | null>(null);
  const drop = useAct(dropFix, [['stories'], ['publication']]);
  const navigate = useNavigate();
  const leave = (): void => void navigate({ to: '/stories/$story', params: { story: String(story.id) } });
  const close = (): void => setOpen(null);
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setOpen('drop')}>
        {words.fixDrop}
      </Button>
      <Button size="compact-md" disabled={phase !== 'saved' && phase !== 'saving'} onClick={() => setOpen('publish')}>
        {words.fixPublish}
      </Button>
      {open === 'publish' && (
        <Suspense>
          <FixDialogue close={close} leave={leave} openAgain={openAgain} />
        </Suspense>
      )}
      {open === 'drop' && (
        <Dialogue close={close} title={words.fixDropTitle}>
          <Stack gap="sm">
            <Text size="sm">{words.fixDropAsk}</Text>
            <Fault fault={drop.fault} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {shell.cancel}
              </Button>
              <Button color="red" loading={drop.isRunning} onClick={() => drop.run({ id: story.id }, leave)}>
                {words.fixDrop}
              </Button>
            </Group>
          </Stack>
        </Dialogue>
      )}
    </>
  );
}
