import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Passage, Piece } from '../../../content/prose-diff.ts';
import { useStrings } from '../../strings/use-strings.ts';

/**
 * Paragraphs with what went struck out and what came underlined, both also in words for those who hear them.
 * @param side absent: both in one text; else what stood before, or stands after
 */
export function DiffText({
  passages,
  side,
  isWhole = false,
}: {
  passages: readonly Passage[];
  side?: 'before' | 'after';
  /** unchanged paragraphs too */
  isWhole?: boolean;
}): ReactElement {
  const left = side === 'before' ? 'added' : side === 'after' ? 'removed' : null;
  return (
    <div className="diff-text">
      {passages.map(({ pieces, isChanged }, position) =>
        isChanged || isWhole ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and do not move
          <p key={position}>
            {pieces
              .filter(({ kind }) => kind !== left)
              .map((piece, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Words key={at} {...piece} />
              ))}
          </p>
        ) : null,
      )}
    </div>
  );
}

function Words({ kind, text }: Piece): ReactElement {
  const { added, removed } = useStrings().publishing;
  if (kind === 'same') return <span>{text}</span>;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <VisuallyHidden>{kind === 'added' ? added : removed} </VisuallyHidden>
      {text}
    </Tag>
  );
}
