import { notifications } from '@mantine/notifications';
import { type Editor, Extension } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useRef, useState } from 'react';
import { BODY } from '../../writing/contract.ts';
import { nonce } from '../nonce.ts';
import { useMe } from '../shell/use-me.ts';
import { BLOCK_VIEWS } from './blocks/block-views.ts';
import { Checking } from './checking/checking.ts';
import { readField } from './fields/use-field.ts';
import { FindInText } from './find/find-in-text.ts';
import { NoteMarks } from './notes/note-marks.ts';
import { PasteAnything } from './paste/paste-anything.ts';
import { usePaste } from './paste/use-paste.ts';
import { AlwaysWritable } from './schema/always-writable.ts';
import { textExtensions } from './schema/extensions.ts';
import { useStory } from './story-context.ts';
import { SuggestMode } from './suggestions/suggest-mode.ts';
import { CaretBlock } from './tools/caret-block.ts';
import { BlockKeys } from './tools/keys.ts';
import { LeaveByTab } from './tools/leave-by-tab.ts';
import { LEAVING_HINT } from './tools/leaving-hint.ts';
import { MarkdownRules } from './tools/markdown-rules.ts';
import { SlashMenu, type SlashStore } from './tools/slash-menu.ts';
import type { ToolName } from './tools/tool-name.ts';
import { TypographicRules } from './tools/typographic-rules.ts';
import { useWords } from './use-words.ts';

interface Asks {
  /** a key asks for something that opens beside the text */
  open(tool: ToolName): void;
  chooseNote(id: number): void;
}

/** The editor of the story's text. */
export function useBodyEditor(asks: Asks): { editor: Editor; slash: SlashStore } {
  const { live, story, isSuggesting } = useStory();
  const { person } = useMe();
  const suggesting = useRef(isSuggesting);
  suggesting.current = isSuggesting;
  const words = useWords();
  const [slash] = useState<SlashStore>(() => ({ state: null, listener: null }));
  const paste = usePaste();
  const latestPaste = useRef(paste);
  latestPaste.current = paste;
  const latest = useRef(asks);
  latest.current = asks;
  const editor = useEditor(
    {
      extensions: textExtensions({
        live,
        fragment: live.doc.getXmlFragment(BODY),
        placeholder: words.bodyHint,
        nodes: BLOCK_VIEWS,
        more: [
          SuggestMode.configure({
            setting: {
              by: person.id,
              language: () => readField(live.doc, 'language') ?? story.paper.language,
              isOn: () => suggesting.current,
              refused: () => notifications.show({ id: 'not-suggested', message: words.notSuggested, autoClose: 6_000 }),
            },
          }),
          BlockKeys,
          LeaveByTab,
          MarkdownRules,
          TypographicRules.configure({ language: () => readField(live.doc, 'language') ?? story.paper.language }),
          SlashMenu.configure({ store: slash, words }),
          AlwaysWritable,
          FindInText,
          Checking,
          CaretBlock,
          PasteAnything.configure({
            setting: {
              html: (...of) => latestPaste.current.html(...of),
              files: (...of) => latestPaste.current.files(...of),
            },
          }),
          NoteMarks.configure({ choose: (id) => latest.current.chooseNote(id) }),
          toolKeys((tool) => latest.current.open(tool)),
        ],
      }),
      injectNonce: nonce(),
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': words.body,
          'aria-describedby': LEAVING_HINT,
          class: 'text-area',
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
