import { Drawer, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { MediaItem } from '../../media/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { bytesText, dayText } from './day-text.ts';
import { FocusAndCrops } from './FocusAndCrops.tsx';
import { Likenesses } from './Likenesses.tsx';
import { MediaForm } from './MediaForm.tsx';
import { MediaMarks } from './MediaGrid.tsx';
import { MediaPlayer } from './MediaPlayer.tsx';
import { MediaUses } from './MediaUses.tsx';
import { RemoveMedia } from './RemoveMedia.tsx';
import { SecondChoice } from './SecondChoice.tsx';
import { useMediaItem } from './use-media.ts';

interface Props {
  id: number;
  onClose(): void;
  onOpen(id: number): void;
}

/** Everything about one file, beside the library; on a phone over it. */
export function MediaPanel({ id, onClose, onOpen }: Props): ReactElement {
  const { media: text, shell } = useStrings();
  const { data, error, refetch } = useMediaItem(id);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(44rem, 100%)"
      title={data ? data.title || data.fileName : text.picture}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <Stack gap="md">
        <Fault fault={error} retry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && (
          <>
            <Facts item={data} />
            {data.kind === 'picture' && data.hash && <FocusAndCrops item={data} />}
            {data.kind !== 'picture' && <MediaPlayer item={data} />}
            <MediaForm item={data} />
            <MediaUses item={data} />
            <SecondChoice item={data} />
            {data.kind === 'picture' && <Likenesses id={data.id} onOpen={onOpen} />}
            {data.may.remove && <RemoveMedia item={data} onDone={onClose} />}
          </>
        )}
      </Stack>
    </Drawer>
  );
}

function Facts({ item }: { item: MediaItem }): ReactElement {
  const { media: text } = useStrings();
  const size = item.width && item.height ? `${item.width} × ${item.height}` : '';
  return (
    <Stack gap={4}>
      <MediaMarks media={item} />
      <Text size="xs" c="dimmed">
        {text.facts(text.kinds[item.kind], size, bytesText(item.bytes))}
        <br />
        {text.addedBy(item.uploadedBy?.name ?? '', dayText(item.createdAt))}
        <br />
        {item.state === 'ready' && text.given[item.kind]}
      </Text>
    </Stack>
  );
}
