import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactElement, useEffect } from 'react';
import { BODY } from '../../writing/contract.ts';
import { nonce } from '../nonce.ts';
import { textExtensions } from './schema/extensions.ts';
import { useStory } from './story-context.ts';
import { useWords } from './use-words.ts';

/** The text itself. */
export function BodyEditor({ onReady }: { onReady(editor: Editor | null): void }): ReactElement {
  const { live } = useStory();
  const words = useWords();
  const editor = useEditor(
    {
      extensions: textExtensions({ live, fragment: live.doc.getXmlFragment(BODY), placeholder: words.bodyHint }),
      injectNonce: nonce(),
      enableContentCheck: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.body, class: 'text-area' },
      },
    },
    [live],
  );
  useEffect(() => {
    onReady(editor);
    return () => onReady(null);
  }, [editor, onReady]);
  return <EditorContent editor={editor} />;
}
