import { Button, Menu, ScrollArea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { applyBlock } from './apply-block.ts';
import { MENU_BLOCKS } from './block-menu.ts';

/** The same blocks as `/` offers, for the mouse and for those who do not know of `/`. */
export function InsertMenu({ editor }: { editor: Editor }): ReactElement {
  const words = useWords();
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-md" variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />}>
          {words.insert}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah="60vh" type="auto">
          {MENU_BLOCKS.filter(({ type }) => type !== 'paragraph').map((block) => (
            <Menu.Item
              key={block.key}
              leftSection={<block.icon size={16} aria-hidden="true" />}
              onClick={() => applyBlock(editor, block)}
            >
              {words.blocks[block.key]}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
