import { Anchor } from '@mantine/core';
import type { ReactElement } from 'react';
import { type MediaItem, staffFileAddress } from '../../media/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { MediaImage } from './MediaImage.tsx';

/** Sound and film to be played, a document to be opened, as readers get them; a sign where the file is missing. */
export function MediaPlayer({ item }: { item: MediaItem }): ReactElement {
  const { media: text } = useStrings();
  const address = staffFileAddress(item);
  if (!address) return <MediaImage media={item} />;
  const name = item.title || item.fileName;
  if (item.kind === 'audio' || item.kind === 'video') {
    // captions, where there are any, are in the file itself
    const Player = item.kind;
    return <Player className="media-player" controls preload="metadata" src={address} aria-label={name} />;
  }
  return (
    <Anchor href={address} size="sm" download>
      {text.saveFile(item.fileName)}
    </Anchor>
  );
}
