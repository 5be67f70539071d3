import { Text } from '@mantine/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactElement, useEffect } from 'react';
import { LEAD_CAPTION } from '../../../writing/contract.ts';
import { nonce } from '../../nonce.ts';
import { FieldDoubts } from '../checking/FieldDoubts.tsx';
import { textExtensions } from '../schema/extensions.ts';
import { oneParagraph } from '../schema/one-paragraph.ts';
import { useStory } from '../story-context.ts';
import { MarkdownRules } from '../tools/markdown-rules.ts';
import { TypographicRules } from '../tools/typographic-rules.ts';
import { useWords } from '../use-words.ts';
import { readField } from './use-field.ts';
import { useTongue } from './use-tongue.ts';

/** The caption of the lead picture: one paragraph with marks, written together like the text. */
export function CaptionEditor(): ReactElement {
  const { live, story, mayWrite } = useStory();
  const words = useWords();
  const tongue = useTongue();
  const editor = useEditor(
    {
      extensions: textExtensions({
        live,
        fragment: live.doc.getXmlFragment(LEAD_CAPTION),
        placeholder: words.captionHint,
        more: [
          oneParagraph,
          MarkdownRules,
          TypographicRules.configure({ language: () => readField(live.doc, 'language') ?? story.paper.language }),
        ],
      }),
      injectNonce: nonce(),
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'false',
          'aria-label': words.leadCaption,
          class: 'caption-area',
          'data-field': LEAD_CAPTION,
        },
      },
    },
    [live],
  );
  useEffect(() => {
    editor.setEditable(mayWrite, false);
  }, [editor, mayWrite]);
  return (
    <div>
      <Text size="sm" fw={600} aria-hidden="true">
        {words.attributes.caption}
      </Text>
      <div {...tongue}>
        <EditorContent editor={editor} />
      </div>
      <FieldDoubts where={LEAD_CAPTION} label={words.leadCaption} />
    </div>
  );
}
