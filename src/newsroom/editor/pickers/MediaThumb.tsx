import { Text } from '@mantine/core';
import { IconFile, IconMovie, IconMusic, IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { MediaReference } from '../../../content/document.ts';
import { useWords } from '../use-words.ts';
import type { MediaChoice } from './known-things.ts';
import { pictureAddress } from './media-address.ts';

const ICONS = { picture: IconPhoto, audio: IconMusic, video: IconMovie, file: IconFile } as const;

interface Props {
  source: MediaReference | null;
  media: MediaChoice | null | undefined;
  width?: number;
}

/** A small picture, or what there is to say where none can be shown. */
export function MediaThumb({ source, media, width = 400 }: Props): ReactElement {
  const words = useWords();
  const [failed, setFailed] = useState('');
  const address = media ? pictureAddress(media, width) : null;
  if (media && address && failed !== address)
    return (
      <img
        className="media-thumb"
        src={address}
        alt={media.alt || media.title || media.fileName}
        style={{ backgroundColor: media.color ?? undefined }}
        onError={() => setFailed(address)}
      />
    );
  const missing = (source && 'missing' in source) || media === null;
  const Icon = missing && source ? IconPhotoOff : ICONS[media?.kind ?? 'picture'];
  return (
    <div className="media-thumb media-none">
      <Icon size={28} aria-hidden="true" />
      <Text size="xs" className="media-name">
        {media ? media.title || media.fileName : source ? (missing ? words.mediaMissing : '…') : words.noMedia}
      </Text>
    </div>
  );
}
