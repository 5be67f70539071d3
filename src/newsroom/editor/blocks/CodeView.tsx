import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { AttributeText } from './AttributeText.tsx';
import { BlockFrame } from './BlockFrame.tsx';

export function CodeView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  return (
    <BlockFrame view={view} label={words.blocks.code}>
      <div contentEditable={false} className="block-form">
        <AttributeText view={view} name="language" label={words.attributes.codeLanguage} longest={60} />
      </div>
      <NodeViewContent className="block-inside code-text" dir="ltr" spellCheck={false} />
    </BlockFrame>
  );
}
