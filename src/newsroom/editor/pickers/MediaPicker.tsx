import { lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import { useStory } from '../story-context.ts';
import type { MediaChoice } from './known-things.ts';

const PicturePicker = lazy(async () => ({ default: (await import('../../media/PicturePicker.tsx')).PicturePicker }));

interface Props {
  kind: MediaChoice['kind'];
  choose(media: MediaChoice): void;
  close(): void;
}

/** The paper's library, to choose from or to bring a file into; what was chosen is known to the story at once. */
export function MediaPicker({ kind, choose, close }: Props): ReactElement {
  const { known } = useStory();
  // it opens as it comes, so that it cannot know by itself where the keys were
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => before instanceof HTMLElement && before.isConnected && before.focus({ preventScroll: true }));
    },
    [before],
  );
  return (
    <Suspense>
      <PicturePicker
        opened
        kind={kind}
        onClose={close}
        onPick={(media) => {
          known.add('media', [media]);
          choose(media);
        }}
      />
    </Suspense>
  );
}
