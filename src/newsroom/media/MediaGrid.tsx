import { Badge, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { type MediaRow, SOON_DAYS } from '../../media/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { dayText } from './day-text.ts';
import { MediaImage } from './MediaImage.tsx';
import './media.css';

interface Props {
  rows: readonly MediaRow[];
  label: string;
  /** what choosing one does, said before its name to a screen reader */
  verb: string;
  onChoose(media: MediaRow): void;
}

/** Files as a grid of buttons. */
export function MediaGrid({ rows, label, verb, onChoose }: Props): ReactElement {
  return (
    <ul className="media-grid" aria-label={label}>
      {rows.map((media) => (
        <li key={media.id}>
          <UnstyledButton className="media-card" onClick={() => onChoose(media)}>
            <VisuallyHidden>{verb}</VisuallyHidden>
            <MediaImage media={media} />
            <Text size="sm" lineClamp={2} dir="auto" component="span">
              {media.title || media.fileName}
            </Text>
            <MediaMarks media={media} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** Credit, and what stands in the way of publishing it. */
export function MediaMarks({ media }: { media: MediaRow }): ReactElement {
  const strings = useStrings();
  const text = strings.media;
  const isSoon = media.usableUntil !== null && media.usableUntil < Date.now() + SOON_DAYS * 86_400_000;
  return (
    <Group gap={4} component="span">
      {media.barred !== 'noCredit' && (
        <Text size="xs" c="dimmed" lineClamp={1} dir="auto" component="span">
          {media.credit || (media.own ? text.licences.own : '')}
        </Text>
      )}
      {media.barred && (
        <Badge size="sm" color={media.barred === 'noCredit' ? 'orange' : 'red'} component="span">
          {text.barred[media.barred]}
        </Badge>
      )}
      {!media.barred && isSoon && media.usableUntil !== null && (
        <Badge size="sm" color="yellow" component="span">
          {text.endsOn(dayText(media.usableUntil))}
        </Badge>
      )}
    </Group>
  );
}
