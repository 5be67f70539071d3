import { type Editor, Extension } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useRef, useState } from 'react';
import { BODY } from '../../writing/contract.ts';
import { nonce } from '../nonce.ts';
import { BLOCK_VIEWS } from './blocks/block-views.ts';
import { readField } from './fields/use-field.ts';
import { FindInText } from './find/find-in-text.ts';
import { AlwaysWritable } from './schema/always-writable.ts';
import { textExtensions } from './schema/extensions.ts';
import { useStory } from './story-context.ts';
import { CaretBlock } from './tools/caret-block.ts';
import { BlockKeys } from './tools/keys.ts';
import { MarkdownRules } from './tools/markdown-rules.ts';
import { SlashMenu, type SlashStore } from './tools/slash-menu.ts';
import type { ToolName } from './tools/tool-name.ts';
import { TypographicRules } from './tools/typographic-rules.ts';
import { useWords } from './use-words.ts';

/** The editor of the story's text. `open`: what a key asks for that opens beside it. */
export function useBodyEditor(open: (tool: ToolName) => void): { editor: Editor; slash: SlashStore } {
  const { live, story } = useStory();
  const words = useWords();
  const [slash] = useState<SlashStore>(() => ({ state: null, listener: null }));
  const latest = useRef(open);
  latest.current = open;
  const editor = useEditor(
    {
      extensions: textExtensions({
        live,
        fragment: live.doc.getXmlFragment(BODY),
        placeholder: words.bodyHint,
        nodes: BLOCK_VIEWS,
        more: [
          BlockKeys,
          MarkdownRules,
          TypographicRules.configure({ language: () => readField(live.doc, 'language') ?? story.paper.language }),
          SlashMenu.configure({ store: slash, words }),
          AlwaysWritable,
          FindInText,
          CaretBlock,
          toolKeys((tool) => latest.current(tool)),
        ],
      }),
      injectNonce: nonce(),
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': words.body,
          class: 'text-area',
          spellcheck: 'true',
        },
      },
    },
    [live],
  );
  return { editor, slash };
}

/** Keys that ask for something beside the text; the app's own use of them waits while the text has the focus. */
function toolKeys(open: (tool: ToolName) => void): Extension {
  const keys: Record<string, ToolName> = { 'Mod-k': 'link', 'Mod-f': 'find', 'Mod-Alt-m': 'note' };
  return Extension.create({
    name: 'toolKeys',
    addKeyboardShortcuts: () =>
      Object.fromEntries(
        Object.entries(keys).map(([key, tool]) => [
          key,
          () => {
            open(tool);
            return true;
          },
        ]),
      ),
  });
}
