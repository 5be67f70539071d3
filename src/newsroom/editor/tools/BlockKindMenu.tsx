import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { applyBlock } from './apply-block.ts';
import { MENU_BLOCKS } from './block-menu.ts';
import { useParagraphSettings } from './use-paragraph-settings.tsx';

const KINDS = ['paragraph', 'heading2', 'heading3', 'heading4', 'pullQuote', 'verse', 'preformatted', 'code'] as const;

/** What kind of text the caret is in, to be made another one. */
export function BlockKindMenu({ editor }: { editor: Editor }): ReactElement {
  const words = useWords();
  const kind = useEditorState({ editor, selector: ({ editor: own }) => kindOf(own) });
  const settings = useParagraphSettings(editor);
  const blocks = MENU_BLOCKS.filter(({ key }) => (KINDS as readonly string[]).includes(key));
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button
          size="compact-md"
          variant="subtle"
          color="var(--mantine-color-text)"
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          aria-label={words.kindOfText(words.blocks[kind])}
        >
          {words.blocks[kind]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {blocks.map((block) => (
          <Menu.Item
            key={block.key}
            leftSection={<block.icon size={16} aria-hidden="true" />}
            onClick={() => applyBlock(editor, block)}
          >
            {words.blocks[block.key]}
          </Menu.Item>
        ))}
        {settings}
      </Menu.Dropdown>
    </Menu>
  );
}

function kindOf(editor: Editor): (typeof KINDS)[number] {
  const { parent } = editor.state.selection.$from;
  if (parent.type.name === 'heading') return `heading${parent.attrs.level as 2 | 3 | 4}`;
  return KINDS.find((key) => key === parent.type.name) ?? 'paragraph';
}
