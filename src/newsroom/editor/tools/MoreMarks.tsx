import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { ReactElement } from 'react';
import { CODE_MARK } from '../../../content/editor-schema.ts';
import { useWords } from '../use-words.ts';

/** The marks that are needed less often. */
export function MoreMarks({ editor }: { editor: Editor }): ReactElement {
  const words = useWords();
  const marks = [
    ['strike', words.strike],
    ['subscript', words.subscript],
    ['superscript', words.superscript],
    [CODE_MARK, words.codeMark],
  ] as const;
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="var(--mantine-color-text)" size="lg" aria-label={words.moreMarks}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {marks.map(([mark, label]) => (
          <Menu.Item
            key={mark}
            leftSection={
              editor.isActive(mark) ? <IconCheck size={16} aria-hidden="true" /> : <span className="no-check" />
            }
            onClick={() => editor.chain().focus().toggleMark(mark).run()}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => editor.chain().focus().unsetAllMarks().run()}>{words.clearMarks}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
