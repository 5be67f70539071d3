import { Text } from '@mantine/core';
import { IconFile, IconMovie, IconMusic, IconPhotoOff } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { type MediaRow, staffAddress } from '../../media/contract.ts';
import { useStrings } from '../strings/use-strings.ts';

const ICONS = { picture: IconPhotoOff, audio: IconMusic, video: IconMovie, file: IconFile } as const;

/** A picture in about this width, around its focus; or a sign of what it is. Its name stands beside it, so it has none. */
export function MediaImage({ media, width = 320 }: { media: MediaRow; width?: number }): ReactElement {
  const strings = useStrings();
  const [failed, setFailed] = useState('');
  const address = media.kind === 'picture' ? staffAddress(media, width) : null;
  if (address && failed !== address)
    return (
      <img
        className="media-image"
        src={address}
        alt=""
        loading="lazy"
        style={{
          backgroundColor: media.color ?? undefined,
          objectPosition: `${media.focusX * 100}% ${media.focusY * 100}%`,
        }}
        onError={() => setFailed(address)}
      />
    );
  const Icon = ICONS[media.kind];
  return (
    <span className="media-image media-icon">
      <Icon size={32} aria-hidden />
      <Text size="xs" component="span">
        {media.kind === 'picture' ? strings.media.noPicture : strings.media.kinds[media.kind]}
      </Text>
    </span>
  );
}
