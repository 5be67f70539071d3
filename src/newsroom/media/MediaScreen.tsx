import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { AnchorLink } from '../AnchorLink.tsx';
import { Fault } from '../ask/Fault.tsx';
import { isKnown } from '../ask/rows.ts';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useMayAct } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { AddFiles } from './AddFiles.tsx';
import { DropArea } from './DropArea.tsx';
import { MediaFilters } from './MediaFilters.tsx';
import { MediaGrid } from './MediaGrid.tsx';
import { MediaPanel } from './MediaPanel.tsx';
import { type MediaFilter, mediaAsk, plainMediaFilter } from './media-filter.ts';
import { PresetsDialogue } from './PresetsDialogue.tsx';
import { UploadList } from './UploadList.tsx';
import { useMedia } from './use-media.ts';
import { useUploads } from './use-uploads.ts';

/** The library: found, brought in, and one file opened beside it. */
export function MediaScreen(): ReactElement {
  const { media: text } = useStrings();
  const mayAct = useMayAct();
  const filter = useSearch({ from: '/inside/media' });
  const navigate = useNavigate();
  const uploads = useUploads();
  const [arePresetsOpen, openPresets] = useState(false);
  const pages = useMedia(mediaAsk(filter));
  // upon what the address says by then: words that were typed are asked for a moment later, when a file may be open
  const go = (part: MediaFilter, replace = false): void =>
    void navigate({
      from: '/media',
      to: '/media',
      search: (now: MediaFilter) => plainMediaFilter({ ...now, ...part }),
      replace,
    });
  const { item, ...narrowing } = plainMediaFilter(filter);
  const none = Object.keys(narrowing).length > 0 ? text.none : text.noneAtAll;
  return (
    <DropArea enabled={mayAct('media.upload')} onFiles={uploads.add}>
      <Screen
        title={text.title}
        actions={
          <>
            <AnchorLink to="/media/ending" size="sm">
              {text.ending}
            </AnchorLink>
            {mayAct('media.rights') && (
              <Button variant="default" onClick={() => openPresets(true)}>
                {text.presets}
              </Button>
            )}
            {mayAct('media.upload') && <AddFiles onFiles={uploads.add} />}
          </>
        }
      >
        <Stack gap="sm">
          <UploadList uploads={uploads} onOpen={(id) => go({ item: id })} />
          <MediaFilters
            filter={filter}
            onChange={(part) => go(part, true)}
            onClear={() => void navigate({ to: '/media', search: {}, replace: true })}
          />
          <Fault fault={pages.fault} retry={pages.retry} />
          {pages.isLoading && !pages.fault && <Loading />}
          {!pages.isLoading && isKnown(pages) && pages.rows.length === 0 && <Text c="dimmed">{none}</Text>}
          {pages.rows.length > 0 && (
            <MediaGrid
              rows={pages.rows}
              label={text.title}
              verb={text.openIt}
              onChoose={({ id }) => go({ item: id })}
            />
          )}
          <Group justify="space-between">
            <Text size="sm" c="dimmed" role="status">
              {pages.isLoading ? '' : text.shown(pages.rows.length)}
            </Text>
            {pages.more && (
              <Button variant="default" size="xs" onClick={pages.more} loading={pages.isLoadingMore}>
                {text.more}
              </Button>
            )}
          </Group>
        </Stack>
      </Screen>
      {item !== undefined && (
        <MediaPanel key={item} id={item} onClose={() => go({ item: undefined })} onOpen={(id) => go({ item: id })} />
      )}
      {arePresetsOpen && <PresetsDialogue onClose={() => openPresets(false)} />}
    </DropArea>
  );
}
