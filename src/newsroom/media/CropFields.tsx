import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { CROP_RATIOS, type Crop, type CropName } from '../../media/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { moved, type Shape, sized, sizeOf } from './crop-shapes.ts';
import { ShareField } from './ShareField.tsx';

interface Props {
  name: CropName;
  crop: Crop;
  picture: Shape;
  /** null: taken away */
  onChange(crop: Crop | null): void;
}

/** Place and size of a crop in numbers: the keyboard's way to what the pointer drags. */
export function CropFields({ name, crop, picture, onChange }: Props): ReactElement {
  const { media: text } = useStrings();
  const isFree = CROP_RATIOS[name] === null;
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {text.cropDrag}
      </Text>
      <SimpleGrid cols={{ base: 2, xs: isFree ? 4 : 3 }} spacing="xs">
        {isFree ? (
          (['width', 'height'] as const).map((side) => (
            <ShareField
              key={side}
              label={side === 'width' ? text.cropWidth : text.cropHeight}
              least={0.02}
              value={crop[side]}
              onChange={(value) => onChange(sized(name, crop, picture, { [side]: value }))}
            />
          ))
        ) : (
          <ShareField
            label={text.cropSize}
            least={0.1}
            value={sizeOf(name, crop, picture)}
            onChange={(size) => onChange(sized(name, crop, picture, { size }))}
          />
        )}
        <ShareField label={text.fromLeft} value={crop.x} onChange={(x) => onChange(moved(crop, x, crop.y))} />
        <ShareField label={text.fromTop} value={crop.y} onChange={(y) => onChange(moved(crop, crop.x, y))} />
      </SimpleGrid>
      <div>
        <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
          {text.removeCrop}
        </Button>
      </div>
    </Stack>
  );
}
