import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { BlockFrame } from './BlockFrame.tsx';
import { LinkAttribute } from './LinkAttribute.tsx';

export function ButtonView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  return (
    <BlockFrame view={view} label={words.blocks.button}>
      <NodeViewContent className="block-inside button-label" />
      <div contentEditable={false} className="block-form">
        <LinkAttribute view={view} label={words.link} />
      </div>
    </BlockFrame>
  );
}
