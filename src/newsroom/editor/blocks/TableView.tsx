import { NumberInput } from '@mantine/core';
import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { AttributeText } from './AttributeText.tsx';
import { BlockFrame } from './BlockFrame.tsx';
import { TableMenu } from './TableMenu.tsx';

/** Rows and columns, with a caption. Tab goes from cell to cell. */
export function TableView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  const count = (name: 'headRows' | 'footRows'): ReactElement => (
    <NumberInput
      label={words.attributes[name]}
      w={110}
      min={0}
      max={view.node.childCount}
      clampBehavior="strict"
      allowDecimal={false}
      readOnly={!view.editor.isEditable}
      value={view.node.attrs[name]}
      onChange={(value) => typeof value === 'number' && view.updateAttributes({ [name]: value })}
    />
  );
  return (
    <BlockFrame
      view={view}
      label={words.blocks.table}
      tools={view.editor.isEditable ? <TableMenu view={view} /> : undefined}
    >
      <div contentEditable={false} className="block-form table-form">
        <div className="grow">
          <AttributeText view={view} name="caption" label={words.attributes.caption} longest={10_000} />
        </div>
        {count('headRows')}
        {count('footRows')}
      </div>
      <div className="table-scroll">
        <NodeViewContent<'table'> as="table" className="table-inside" />
      </div>
    </BlockFrame>
  );
}
