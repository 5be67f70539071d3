import { Text } from '@mantine/core';
import type { ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { BlockFrame } from './BlockFrame.tsx';

/** Something that another system made: what readers see of it, and its raw form as plain text, kept whole. */
export function ForeignView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  const { what, text, raw } = view.node.attrs as { what: string; text: string; raw: string };
  return (
    <BlockFrame view={view} label={words.foreign(what)}>
      <div contentEditable={false} className="block-form">
        <Text size="sm" className="foreign-text">
          {text || words.foreignNothing}
        </Text>
        <details>
          <summary>{words.foreignRaw}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre className="foreign-raw" tabIndex={0}>
            {raw}
          </pre>
        </details>
      </div>
    </BlockFrame>
  );
}
