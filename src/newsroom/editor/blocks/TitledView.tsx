import { Checkbox, Group } from '@mantine/core';
import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement } from 'react';
import { safeAddress } from '../../../content/address.ts';
import { useWords } from '../use-words.ts';
import { AttributeText } from './AttributeText.tsx';
import { BlockFrame } from './BlockFrame.tsx';

/** Boxes that have a title, a question or a source, and text inside. */
export function TitledView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  const type = view.node.type.name as keyof typeof words.blocks;
  const label = words.blocks[type];
  const title = { factBox: 'title', keyPoints: 'title', questionAnswer: 'question', details: 'summary' }[
    type as string
  ];
  return (
    <BlockFrame view={view} label={label}>
      {title && (
        <div contentEditable={false} className="block-form">
          <AttributeText view={view} name={title} label={words.attributes[title as 'title']} />
          {type === 'details' && (
            <Checkbox
              mt="xs"
              label={words.detailsOpen}
              checked={view.node.attrs.open === true}
              disabled={!view.editor.isEditable}
              onChange={(event) => view.updateAttributes({ open: event.currentTarget.checked ? true : null })}
            />
          )}
        </div>
      )}
      <NodeViewContent className={`block-inside inside-${type}`} />
      {(type === 'quote' || type === 'pullQuote') && (
        <Group contentEditable={false} className="block-form" grow preventGrowOverflow={false}>
          <AttributeText view={view} name="cite" label={words.attributes.cite} />
          {type === 'quote' && (
            <AttributeText
              view={view}
              name="citeHref"
              label={words.attributes.citeHref}
              read={safeAddress}
              wrong={words.linkWrong}
              absent
            />
          )}
        </Group>
      )}
    </BlockFrame>
  );
}
