import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';

/** How a paragraph stands: at the start, centred, at the end; with a large first letter. Nothing for other kinds. */
export function useParagraphSettings(editor: Editor): ReactElement | null {
  const words = useWords();
  const attrs = useEditorState({
    editor,
    selector: ({ editor: own }) => (own.isActive('paragraph') ? own.getAttributes('paragraph') : null),
  });
  if (!attrs) return null;
  const set = (values: Record<string, unknown>): void => {
    editor.chain().focus().updateAttributes('paragraph', values).run();
  };
  const item = (label: string, isOn: boolean, act: () => void): ReactElement => (
    <Menu.Item
      key={label}
      role="menuitemcheckbox"
      aria-checked={isOn}
      leftSection={isOn ? <IconCheck size={16} aria-hidden="true" /> : <span className="no-check" />}
      onClick={act}
    >
      {label}
    </Menu.Item>
  );
  return (
    <>
      <Menu.Divider />
      {item(words.alignStart, !attrs.align, () => set({ align: null }))}
      {item(words.alignCenter, attrs.align === 'center', () => set({ align: 'center' }))}
      {item(words.alignEnd, attrs.align === 'end', () => set({ align: 'end' }))}
      {item(words.dropCap, attrs.dropCap === true, () => set({ dropCap: attrs.dropCap ? null : true }))}
    </>
  );
}
