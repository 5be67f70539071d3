import { lazy, type ReactElement, Suspense } from 'react';
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
