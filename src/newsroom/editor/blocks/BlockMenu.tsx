import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDotsVertical, IconTrash } from '@tabler/icons-react';
import type { Command } from '@tiptap/pm/state';
import type { ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement } from 'react';
import type { BlockAt } from '../tools/block-at.ts';
import { deleteBlock, duplicateBlock, moveBlock } from '../tools/move-block.ts';
import { useWords } from '../use-words.ts';

/** What can be done with any block, without a mouse too. */
export function BlockMenu({ view, label }: { view: ReactNodeViewProps; label: string }): ReactElement {
  const words = useWords();
  const run = (command: (at: BlockAt) => Command) => (): void => {
    const pos = view.getPos();
    const { state, view: own } = view.editor;
    const node = pos === undefined ? null : state.doc.nodeAt(pos);
    if (pos !== undefined && node) command({ pos, node })(state, own.dispatch, own);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="var(--mantine-color-text)" size="md" aria-label={words.blockActions(label)}>
          <IconDotsVertical size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden="true" />} onClick={run((at) => moveBlock(-1, at))}>
          {words.moveUp}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={16} aria-hidden="true" />} onClick={run((at) => moveBlock(1, at))}>
          {words.moveDown}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden="true" />} onClick={run(duplicateBlock)}>
          {words.duplicate}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={run(deleteBlock)}>
          {words.deleteBlock}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
