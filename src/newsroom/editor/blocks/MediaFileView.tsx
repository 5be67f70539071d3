import { Button, Group } from '@mantine/core';
import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react';
import { type ReactElement, useState } from 'react';
import type { MediaReference } from '../../../content/document.ts';
import { useKnown } from '../pickers/known-things.ts';
import { MediaPicker } from '../pickers/MediaPicker.tsx';
import { MediaThumb } from '../pickers/MediaThumb.tsx';
import { wasJustPutIn } from '../tools/just-put-in.ts';
import { useWords } from '../use-words.ts';
import { AttributeText } from './AttributeText.tsx';
import { BlockFrame } from './BlockFrame.tsx';

type Slot = 'source' | 'poster' | 'captions';

/** A sound, a film or a file to download. */
export function MediaFileView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  const kind = view.node.type.name as 'audio' | 'video' | 'file';
  const [picking, setPicking] = useState<Slot | null>(() =>
    !view.node.attrs.source && wasJustPutIn(view.editor, kind) ? 'source' : null,
  );
  const source = view.node.attrs.source as MediaReference | null;
  const media = useKnown('media', source && 'media' in source ? source.media : null);
  const slots: Slot[] = kind === 'video' ? ['source', 'poster', 'captions'] : ['source'];
  return (
    <BlockFrame view={view} label={words.blocks[kind]}>
      <div contentEditable={false} className="block-form picture-form">
        <MediaThumb source={source} media={media} />
        <div className="picture-fields">
          <AttributeText view={view} name={kind === 'file' ? 'name' : 'title'} label={words.attributes.title} />
          {view.editor.isEditable && (
            <Group gap="xs">
              {slots.map((slot) => (
                <Button key={slot} size="compact-sm" variant="default" onClick={() => setPicking(slot)}>
                  {view.node.attrs[slot] ? words.otherFile[slot] : words.chooseFile[slot]}
                </Button>
              ))}
            </Group>
          )}
        </div>
      </div>
      {kind !== 'file' && <NodeViewContent className="block-inside caption" />}
      {picking && (
        <MediaPicker
          kind={picking === 'poster' ? 'picture' : picking === 'captions' ? 'file' : kind}
          close={() => setPicking(null)}
          choose={({ id, title, fileName }) =>
            view.updateAttributes({
              [picking]: { media: id },
              ...(picking === 'source' && kind === 'file' && !view.node.attrs.name && { name: title || fileName }),
            })
          }
        />
      )}
    </BlockFrame>
  );
}
