import { Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react';
import { type ReactElement, useState } from 'react';
import type { CropName, MediaReference, Width } from '../../../content/document.ts';
import { useKnown } from '../pickers/known-things.ts';
import { MediaPicker } from '../pickers/MediaPicker.tsx';
import { MediaThumb } from '../pickers/MediaThumb.tsx';
import { wasJustPutIn } from '../tools/just-put-in.ts';
import { useWords } from '../use-words.ts';
import { AttributeText } from './AttributeText.tsx';
import { BlockFrame } from './BlockFrame.tsx';
import { CropChoice } from './CropChoice.tsx';
import { LinkAttribute } from './LinkAttribute.tsx';

const WIDTHS: readonly Width[] = ['column', 'wide', 'full', 'aside'];

/** A picture in the text: which one, how it stands, what it shows in words, whose it is; its caption is text. */
export function ImageView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  const [isPicking, setPicking] = useState(() => !view.node.attrs.source && wasJustPutIn(view.editor, 'image'));
  const { source, decorative, width, crop } = view.node.attrs as {
    source: MediaReference | null;
    crop: CropName | null;
    decorative: boolean | null;
    width: Width;
  };
  const picture = useKnown('media', source && 'media' in source ? source.media : null);
  const inGallery = view.editor.state.doc.resolve(view.getPos() ?? 0).parent.type.name === 'gallery';
  const isEditable = view.editor.isEditable;
  return (
    <BlockFrame view={view} label={words.blocks.image}>
      <div contentEditable={false} className="block-form picture-form">
        <MediaThumb source={source} media={picture} />
        <div className="picture-fields">
          {isEditable && (
            <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
              {source ? words.otherPicture : words.choosePicture}
            </Button>
          )}
          {!decorative && (
            <AttributeText
              view={view}
              name="alt"
              label={words.attributes.alt}
              description={words.altHint}
              placeholder={picture?.alt}
              longest={10_000}
              lines
            />
          )}
          <Checkbox
            label={words.decorative}
            checked={decorative === true}
            disabled={!isEditable}
            onChange={(event) =>
              view.updateAttributes(event.currentTarget.checked ? { decorative: true, alt: '' } : { decorative: null })
            }
          />
          <Group grow align="start">
            {!inGallery && (
              <Select
                label={words.attributes.width}
                data={WIDTHS.map((value) => ({ value, label: words.widths[value] }))}
                value={width}
                allowDeselect={false}
                readOnly={!isEditable}
                onChange={(value) => view.updateAttributes({ width: value })}
              />
            )}
            <AttributeText
              view={view}
              name="credit"
              label={words.attributes.credit}
              placeholder={picture?.credit || words.noCredit}
              absent
            />
          </Group>
          <CropChoice value={crop} readOnly={!isEditable} choose={(next) => view.updateAttributes({ crop: next })} />
          <LinkAttribute view={view} label={words.pictureLink} />
        </div>
      </div>
      <Text contentEditable={false} size="xs" fw={600} className="caption-label">
        {words.attributes.caption}
      </Text>
      <NodeViewContent className="block-inside caption" />
      {isPicking && (
        <MediaPicker
          kind="picture"
          close={() => setPicking(false)}
          choose={(media) =>
            view.updateAttributes({ source: { media: media.id }, ...(!view.node.attrs.alt && { alt: media.alt }) })
          }
        />
      )}
    </BlockFrame>
  );
}
