import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { Overrides, PlacedStory } from '../../../fronts/cards/contract.ts';
import type { MediaRow } from '../../../media/contract.ts';
import { PicturePicker } from '../../media/PicturePicker.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { type Picture, useDesk } from '../front-desk.ts';
import { StoryThumb } from '../StoryThumb.tsx';

type Choice = 'story' | 'own' | 'none';

/** The story's picture, one of the archive, or none. */
export function CardPicture({
  story,
  value: { picture },
  onChange,
}: {
  story: PlacedStory | undefined;
  value: Overrides;
  onChange(part: Partial<Overrides>): void;
}): ReactElement {
  const { fronts: words } = useStrings();
  const { picture: pictureOf, learn } = useDesk();
  const [isPicking, setPicking] = useState(false);
  const choice: Choice = picture === null ? 'story' : picture === 'none' ? 'none' : 'own';
  const shown = typeof picture === 'number' ? pictureOf(picture) : choice === 'none' ? null : story?.picture;
  const choose = (next: string): void => {
    if (next === 'own') setPicking(true);
    else onChange({ picture: next === 'none' ? 'none' : null });
  };
  return (
    <div>
      <Text size="sm" fw={600} id="card-picture">
        {words.picture}
      </Text>
      <Group gap="sm" align="center">
        <StoryThumb picture={shown} />
        <SegmentedControl
          size="xs"
          aria-labelledby="card-picture"
          data={(['story', 'own', 'none'] as const).map((one) => ({ value: one, label: words.pictureChoices[one] }))}
          value={choice}
          onChange={choose}
        />
        {choice === 'own' && (
          <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
            {words.otherPicture}
          </Button>
        )}
      </Group>
      <PicturePicker
        opened={isPicking}
        onClose={() => setPicking(false)}
        onPick={(media) => {
          const known = pictureFrom(media);
          if (known) learn([], [known]);
          onChange({ picture: media.id });
        }}
      />
    </div>
  );
}

/** As the front knows pictures; null where its file was not measured. */
function pictureFrom({ id, hash, width, height, widths, color, focusX, focusY }: MediaRow): Picture | null {
  if (hash === null || width === null || height === null) return null;
  return { id, hash, width, height, widths: [...widths], color: color ?? '', focusX, focusY };
}
