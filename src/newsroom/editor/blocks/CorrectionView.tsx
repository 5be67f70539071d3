import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { BlockFrame } from './BlockFrame.tsx';

/** What was wrong and when it was put right, said to readers. */
export function CorrectionView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  const { kind, at } = view.node.attrs as { kind: 'correction' | 'clarification'; at: number | null };
  return (
    <BlockFrame view={view} label={words.blocks.correction}>
      <Group contentEditable={false} className="block-form" align="end">
        <SegmentedControl
          aria-label={words.attributes.kind}
          data={[
            { value: 'correction', label: words.correction },
            { value: 'clarification', label: words.clarification },
          ]}
          value={kind}
          readOnly={!view.editor.isEditable}
          onChange={(value) => view.updateAttributes({ kind: value })}
        />
        <TextInput
          type="datetime-local"
          label={words.attributes.at}
          value={at === null ? '' : localTime(at)}
          readOnly={!view.editor.isEditable}
          onChange={(event) => {
            const time = new Date(event.currentTarget.value).getTime();
            if (Number.isFinite(time)) view.updateAttributes({ at: time });
          }}
        />
      </Group>
      <NodeViewContent className="block-inside" />
    </BlockFrame>
  );
}

/** As the browser's own field wants it, in the zone of who looks. */
function localTime(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
