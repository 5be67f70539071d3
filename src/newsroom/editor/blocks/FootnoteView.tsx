import { Text } from '@mantine/core';
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';

/** One note, with a word where nothing in the text refers to it any more. */
export function FootnoteView({ node, editor }: ReactNodeViewProps): ReactElement {
  const words = useWords();
  let isUsed = false;
  editor.state.doc.descendants((other) => {
    if (other.marks.some(({ type, attrs }) => type.name === 'note' && attrs.id === node.attrs.id)) isUsed = true;
    return !isUsed;
  });
  return (
    <NodeViewWrapper className="footnote-line" role="group" aria-label={words.blocks.footnote}>
      <NodeViewContent className="block-inside" />
      {!isUsed && (
        <Text contentEditable={false} size="xs">
          {words.footnoteUnused}
        </Text>
      )}
    </NodeViewWrapper>
  );
}
