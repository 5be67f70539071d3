import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ArticleId } from '../../../base/ids.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useKnownReads } from './use-reads.ts';

/**
 * How often a story was read; nothing where it is not known. On a card in words, and also that it was not read where others
 * were; in a list (`isShort`) as short as can be.
 */
export function ReadLine({ story, isShort = false }: { story: ArticleId; isShort?: boolean }): ReactElement | null {
  const { fronts: words } = useStrings();
  const known = useKnownReads();
  const reads = known.of(story);
  if (!reads) return null;
  const { lastHour, lastDay } = reads;
  if (lastDay === 0) return !isShort && known.isAnyRead ? <span className="front-reads">{words.readNone}</span> : null;
  return (
    <span className="front-reads">
      <span aria-hidden>{isShort ? words.readShort(lastHour, lastDay) : words.readLine(lastHour, lastDay)}</span>
      <VisuallyHidden component="span">{words.readSentence(lastHour, lastDay)}</VisuallyHidden>
    </span>
  );
}
