import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { MediaId } from '../../base/ids.ts';
import { Fault } from '../ask/Fault.tsx';
import { MediaImage } from '../media/MediaImage.tsx';
import { useMediaItem } from '../media/use-media.ts';
import { useStrings } from '../strings/use-strings.ts';
import '../media/media.css';
import './bylines.css';

const PicturePicker = lazy(async () => ({ default: (await import('../media/PicturePicker.tsx')).PicturePicker }));

/** The face beside a name, from the picture archive. */
export function BylinePicture({
  picture,
  error,
  mayChange,
  onChange,
}: {
  picture: MediaId | null;
  error?: string | undefined;
  mayChange: boolean;
  onChange(picture: MediaId | null): void;
}): ReactElement {
  const { bylines } = useStrings();
  const [isPicking, setPicking] = useState(false);
  return (
    <Fieldset legend={bylines.picture} variant="default" p="sm">
      <Stack gap="xs">
        <Group gap="sm">
          {picture === null ? (
            <Text size="sm" c="dimmed" flex={1}>
              {bylines.pictureNone}
            </Text>
          ) : (
            <Face id={picture} />
          )}
          {mayChange && (
            <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
              {picture === null ? bylines.pictureChoose : bylines.pictureOther}
            </Button>
          )}
          {mayChange && picture !== null && (
            <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
              {bylines.pictureRemove}
            </Button>
          )}
        </Group>
        {error && (
          <Text size="sm" c="red" role="alert">
            {error}
          </Text>
        )}
      </Stack>
      <Suspense>
        {isPicking && <PicturePicker opened onClose={() => setPicking(false)} onPick={({ id }) => onChange(id)} />}
      </Suspense>
    </Fieldset>
  );
}

function Face({ id }: { id: MediaId }): ReactElement {
  const { data, error } = useMediaItem(id);
  return (
    <Group gap="sm" flex={1} wrap="nowrap">
      <span className="byline-face">{data && <MediaImage media={data} width={160} />}</span>
      <Text size="sm" lineClamp={2}>
        {data && (data.title || data.fileName)}
      </Text>
      <Fault fault={error} />
    </Group>
  );
}
