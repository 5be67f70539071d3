import { Button } from '@mantine/core';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import { useLiveStatus } from '../live/use-live.ts';
import { useStory } from '../story-context.ts';

const PublishDialogue = lazy(async () => ({ default: (await import('./PublishDialogue.tsx')).PublishDialogue }));

/** Publishing waits until the server has every word that is on this screen. */
export function PublishButton({ size = 'compact-md' }: { size?: 'compact-md' | 'xs' }): ReactElement | null {
  const { publishing: words } = useStrings();
  const { story, live } = useStory();
  const { phase } = useLiveStatus(live);
  const [isOpen, setOpen] = useState(false);
  if (!story.may.publish) return null;
  const says =
    story.status === 'live' ? words.publishChanges : story.status === 'withdrawn' ? words.publishAgain : words.publish;
  // readers have it all: nothing asks to be done
  const isQuiet = story.status === 'live' && !story.changed;
  return (
    <>
      <Button
        size={size}
        variant={isQuiet ? 'default' : 'filled'}
        disabled={phase !== 'saved' && phase !== 'saving'}
        onClick={() => setOpen(true)}
      >
        {says}
      </Button>
      {isOpen && (
        <Suspense>
          <PublishDialogue close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
