import { Button } from '@mantine/core';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useLiveStatus } from '../live/use-live.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';

const PublishDialogue = lazy(async () => ({ default: (await import('./PublishDialogue.tsx')).PublishDialogue }));

/** Publishing waits until the server has every word that is on this screen. */
export function PublishButton(): ReactElement | null {
  const words = useWords();
  const { story, live } = useStory();
  const { phase } = useLiveStatus(live);
  const [isOpen, setOpen] = useState(false);
  if (!story.may.publish) return null;
  const isLive = story.status === 'live';
  return (
    <>
      <Button size="compact-md" disabled={phase !== 'saved' && phase !== 'saving'} onClick={() => setOpen(true)}>
        {isLive ? words.publishChanges : words.publish}
      </Button>
      {isOpen && (
        <Suspense>
          <PublishDialogue close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
