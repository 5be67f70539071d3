import { Button, Group, NumberInput } from '@mantine/core';
import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react';
import { type ReactElement, useState } from 'react';
import type { MediaChoice } from '../pickers/known-things.ts';
import { MediaPicker } from '../pickers/MediaPicker.tsx';
import { wasJustPutIn } from '../tools/just-put-in.ts';
import { useWords } from '../use-words.ts';
import { AttributeText } from './AttributeText.tsx';
import { BlockFrame } from './BlockFrame.tsx';

/** Pictures side by side, with a caption for all of them. */
export function GalleryView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  const [isPicking, setPicking] = useState(() => view.node.childCount === 0 && wasJustPutIn(view.editor, 'gallery'));
  const add = (media: MediaChoice): void => {
    const pos = view.getPos();
    const image = view.editor.schema.nodes.image?.create({ source: { media: media.id }, alt: media.alt });
    if (pos === undefined || !image) return;
    view.editor.view.dispatch(view.editor.state.tr.insert(pos + view.node.nodeSize - 1, image));
  };
  return (
    <BlockFrame view={view} label={words.blocks.gallery}>
      <Group contentEditable={false} className="block-form" align="end">
        <NumberInput
          label={words.attributes.columns}
          w={120}
          min={1}
          max={8}
          clampBehavior="strict"
          allowDecimal={false}
          readOnly={!view.editor.isEditable}
          value={view.node.attrs.columns}
          onChange={(value) => typeof value === 'number' && view.updateAttributes({ columns: value })}
        />
        <div className="grow">
          <AttributeText view={view} name="caption" label={words.attributes.caption} longest={10_000} />
        </div>
        {view.editor.isEditable && (
          <Button variant="default" onClick={() => setPicking(true)}>
            {words.addPicture}
          </Button>
        )}
      </Group>
      <NodeViewContent className="block-inside inside-gallery" />
      {isPicking && <MediaPicker kind="picture" close={() => setPicking(false)} choose={add} />}
    </BlockFrame>
  );
}
