import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { MediaRow } from '../../media/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { isKnown } from '../ask/rows.ts';
import { useMayAct } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { AddFiles } from './AddFiles.tsx';
import { DropArea } from './DropArea.tsx';
import { Typed } from './MediaFilters.tsx';
import { MediaGrid } from './MediaGrid.tsx';
import { UploadList } from './UploadList.tsx';
import { useMedia } from './use-media.ts';
import { useUploads } from './use-uploads.ts';

interface Props {
  opened: boolean;
  onClose(): void;
  onPick(media: MediaRow): void;
  /** absent: pictures */
  kind?: MediaRow['kind'];
}

/**
 * One file of the library, or a new one. What may not be published now is not offered, but a picture that was just brought in
 * can be chosen before its credit is written: the story cannot be published without it.
 */
export function PicturePicker({ opened, onClose, onPick, kind = 'picture' }: Props): ReactElement {
  const { media: text } = useStrings();
  return (
    <Modal opened={opened} onClose={onClose} size="xl" title={text.pickTitle}>
      {opened && (
        <Choice
          kind={kind}
          onPick={(media) => {
            onPick(media);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}

function Choice({ kind, onPick }: { kind: MediaRow['kind']; onPick(media: MediaRow): void }): ReactElement {
  const { media: text } = useStrings();
  const mayAct = useMayAct();
  const uploads = useUploads();
  const [words, setWords] = useState<string>();
  const pages = useMedia({ kind, usable: '1', limit: 24, ...(words && { words }) });
  const known = useRef(new Map<number, MediaRow>());
  useEffect(() => {
    for (const { media } of uploads.rows) if (media) known.current.set(media.id, media);
  }, [uploads.rows]);
  return (
    <DropArea enabled={mayAct('media.upload')} onFiles={uploads.add}>
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap">
          <Typed label={text.search} value={words} isSearch onChange={setWords} />
          {mayAct('media.upload') && (
            <AddFiles {...(kind === 'picture' && { accept: 'image/*' })} onFiles={uploads.add} />
          )}
        </Group>
        <UploadList
          title={text.pickUploads}
          nameOf={text.pickIt}
          uploads={uploads}
          onOpen={(id) => {
            const media = known.current.get(id);
            if (media?.kind === kind) onPick(media);
          }}
        />
        <Text size="xs" c="dimmed">
          {text.pickHelp}
        </Text>
        <Fault fault={pages.fault} retry={pages.retry} />
        {!pages.isLoading && isKnown(pages) && pages.rows.length === 0 && <Text c="dimmed">{text.none}</Text>}
        <MediaGrid rows={pages.rows} label={text.pickTitle} verb={text.pick} onChoose={onPick} />
        {pages.more && (
          <Group justify="center">
            <Button variant="default" size="xs" onClick={pages.more} loading={pages.isLoadingMore}>
              {text.more}
            </Button>
          </Group>
        )}
      </Stack>
    </DropArea>
  );
}
