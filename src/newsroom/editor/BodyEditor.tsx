import { VisuallyHidden } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import { type ReactElement, useEffect, useState } from 'react';
import { useShortcuts } from '../shell/shortcuts.ts';
import { CheckingHere } from './checking/CheckingHere.tsx';
import { useTongue } from './fields/use-tongue.ts';
import { FindBar } from './find/FindBar.tsx';
import { useStory } from './story-context.ts';
import { Counts } from './tools/Counts.tsx';
import { DragHandle } from './tools/DragHandle.tsx';
import { LanguageDialogue } from './tools/LanguageDialogue.tsx';
import { LinkDialogue } from './tools/LinkDialogue.tsx';
import { LEAVING_HINT } from './tools/leaving-hint.ts';
import { SlashList } from './tools/SlashList.tsx';
import { Toolbar } from './tools/Toolbar.tsx';
import type { ToolName } from './tools/tool-name.ts';
import { useBodyEditor } from './use-body-editor.ts';
import { useWords } from './use-words.ts';

interface Props {
  onReady(editor: Editor | null): void;
  /** a comment on the chosen words is wanted */
  onNote(): void;
  /** words with a comment were clicked */
  chooseNote(id: number): void;
}

/** The text itself, with what it is written by. */
export function BodyEditor({ onReady, onNote, chooseNote }: Props): ReactElement {
  const { mayWrite, maySuggest } = useStory();
  const words = useWords();
  const tongue = useTongue();
  const [tool, setTool] = useState<ToolName | null>(null);
  const open = (next: ToolName): void => {
    if (next === 'note') onNote();
    else setTool(next);
  };
  useShortcuts([{ key: words.leaveTextKeys, label: words.leaveText, run: () => undefined }]);
  const { editor, slash } = useBodyEditor({ open, chooseNote });
  useEffect(() => {
    onReady(editor);
    return () => onReady(null);
  }, [editor, onReady]);
  useEffect(() => {
    editor.setEditable(mayWrite || maySuggest, false);
  }, [editor, mayWrite, maySuggest]);
  const close = (): void => setTool(null);
  return (
    <>
      <div className="tool-band">
        <Toolbar editor={editor} open={open} />
        {tool === 'find' && <FindBar editor={editor} close={close} />}
      </div>
      <div className="text-frame" {...tongue}>
        <EditorContent editor={editor} />
        <DragHandle editor={editor} />
      </div>
      <VisuallyHidden id={LEAVING_HINT}>{`${words.leaveTextKeys}: ${words.leaveText}`}</VisuallyHidden>
      <Counts editor={editor} />
      <CheckingHere editor={editor} />
      <SlashList store={slash} />
      {tool === 'link' && <LinkDialogue editor={editor} close={close} />}
      {tool === 'language' && <LanguageDialogue editor={editor} close={close} />}
    </>
  );
}
