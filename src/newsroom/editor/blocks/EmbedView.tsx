import { Group, Select } from '@mantine/core';
import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement } from 'react';
import { safeAddress } from '../../../content/address.ts';
import type { Embed } from '../../../content/document.ts';
import { useWords } from '../use-words.ts';
import { AttributeText } from './AttributeText.tsx';
import { BlockFrame } from './BlockFrame.tsx';

const KINDS: readonly Embed['attrs']['kind'][] = ['video', 'audio', 'post', 'page'];

/** Somebody else's player, post or page, shown to readers as a card that loads nothing of theirs. */
export function EmbedView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  return (
    <BlockFrame view={view} label={words.blocks.embed}>
      <div contentEditable={false} className="block-form">
        <AttributeText
          view={view}
          name="url"
          label={words.attributes.url}
          placeholder="https://"
          longest={4096}
          read={(typed) => {
            const address = safeAddress(typed);
            return address && /^https?:/i.test(address) ? address : null;
          }}
          wrong={words.webAddressWrong}
        />
        <Group grow align="start">
          <AttributeText view={view} name="title" label={words.attributes.title} />
          <AttributeText view={view} name="provider" label={words.attributes.provider} longest={200} />
          <Select
            label={words.attributes.kind}
            data={KINDS.map((value) => ({ value, label: words.embedKinds[value] }))}
            value={view.node.attrs.kind}
            allowDeselect={false}
            readOnly={!view.editor.isEditable}
            onChange={(value) => view.updateAttributes({ kind: value })}
          />
        </Group>
      </div>
      <NodeViewContent className="block-inside caption" />
    </BlockFrame>
  );
}
