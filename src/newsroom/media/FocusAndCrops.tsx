import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { CROPS, type Crop, type CropName, type Crops, cropMedia, type MediaItem } from '../../media/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { Section } from '../Section.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { CropFields } from './CropFields.tsx';
import { CropPreview } from './CropPreview.tsx';
import { cropAround } from './crop-shapes.ts';
import { PictureStage } from './PictureStage.tsx';
import { ShareField } from './ShareField.tsx';

type CropChanges = Partial<Record<CropName, Crop | null>>;
const NONE: CropChanges = {};

/** The point that stays in view, and crops by name, by pointer and by keyboard. */
export function FocusAndCrops({ item }: { item: MediaItem }): ReactElement {
  const { media: text } = useStrings();
  const act = useAct(cropMedia, [['media']]);
  // kept as changes over what is stored, so that a colleague's show through
  const [point, setFocus] = useState<{ x: number; y: number }>();
  const [changed, setChanged] = useState<CropChanges>(NONE);
  const [which, setWhich] = useState<CropName | 'focus'>('focus');
  const focus = point ?? { x: item.focusX, y: item.focusY };
  const crops = withChanges(item.crops, changed);
  const crop = which === 'focus' ? undefined : crops[which];
  const setCrop = (name: CropName, next: Crop | null): void => setChanged({ ...changed, [name]: next });
  const isChanged = point !== undefined || changed !== NONE;
  const { edit } = item.may;
  const save = (): void =>
    act.run({ id: item.id, revision: item.revision, focusX: focus.x, focusY: focus.y, crops: changed }, () => {
      // what was moved on meanwhile stays to be saved
      setFocus((now) => (now === point ? undefined : now));
      setChanged((now) => (now === changed ? NONE : now));
      notifications.show({ color: 'green', message: text.saved });
    });
  const preview = which === 'focus' ? '3:2' : which;
  return (
    <Section title={text.focusTitle} lead={edit ? text.focusHelp : undefined}>
      <PictureStage
        item={item}
        focus={focus}
        crop={crop}
        onFocus={edit && which === 'focus' ? setFocus : undefined}
        onCrop={edit && which !== 'focus' ? (next) => setCrop(which, next) : undefined}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={text.crop}
        value={which}
        onChange={(value) => setWhich(value as CropName | 'focus')}
        data={[
          { value: 'focus', label: text.focus },
          ...CROPS.map((name) => ({ value: name, label: text.crops[name] })),
        ]}
      />
      {edit && which === 'focus' && (
        <Group grow>
          <ShareField label={text.fromLeft} value={focus.x} onChange={(x) => setFocus({ ...focus, x })} />
          <ShareField label={text.fromTop} value={focus.y} onChange={(y) => setFocus({ ...focus, y })} />
        </Group>
      )}
      {which !== 'focus' && !crop && (
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{text.noCrop}</Text>
          {edit && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setCrop(which, cropAround(which, item, focus.x, focus.y, 0.9))}
            >
              {text.makeCrop}
            </Button>
          )}
        </Stack>
      )}
      {edit && which !== 'focus' && crop && (
        <CropFields name={which} crop={crop} picture={item} onChange={(next) => setCrop(which, next)} />
      )}
      <Text size="xs" c="dimmed">
        {text.preview} {text.crops[preview]}
      </Text>
      <CropPreview item={item} crop={crops[preview] ?? cropAround(preview, item, focus.x, focus.y)} />
      <Fault fault={act.fault} />
      {edit && (
        <div>
          <Button onClick={save} loading={act.isRunning} disabled={!isChanged}>
            {text.saveCrops}
          </Button>
        </div>
      )}
    </Section>
  );
}

function withChanges(stored: Crops, changed: CropChanges): Crops {
  const all = Object.entries({ ...stored, ...changed }).filter(([, crop]) => crop);
  return Object.fromEntries(all) as Crops;
}
