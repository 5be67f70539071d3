import { Button, Menu } from '@mantine/core';
import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
} from '@tiptap/pm/tables';
import type { ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';

/** Rows, columns and cells at the place of the caret, or of the chosen cells. */
export function TableMenu({ view }: { view: ReactNodeViewProps }): ReactElement {
  const words = useWords();
  const { editor } = view;
  const run = (command: Command) => (): void => {
    if (!isInTable(editor.state)) toFirstCell(view);
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const items: readonly [string, Command][] = [
    [words.table.rowBefore, addRowBefore],
    [words.table.rowAfter, addRowAfter],
    [words.table.columnBefore, addColumnBefore],
    [words.table.columnAfter, addColumnAfter],
    [words.table.deleteRow, deleteRow],
    [words.table.deleteColumn, deleteColumn],
    [words.table.merge, mergeCells],
    [words.table.split, splitCell],
    [words.table.header, toggleHeader],
    [words.table.alignStart, align(null)],
    [words.table.alignCenter, align('center')],
    [words.table.alignEnd, align('end')],
  ];
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          {words.table.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(([label, command]) => (
          <Menu.Item key={label} onClick={run(command)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function toFirstCell({ editor, getPos }: ReactNodeViewProps): void {
  const pos = getPos();
  if (pos === undefined) return;
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos + 3))));
}

/** Cells that name a row or column become plain ones and back, all to the same. */
const toggleHeader: Command = (state, dispatch) => {
  const rect = selectedRect(state);
  const cells = rect.map.cellsInRect(rect);
  const isOn = !cells.every((cell) => rect.table.nodeAt(cell)?.attrs.header === true);
  return setOnCells({ header: isOn })(state, dispatch);
};

function align(value: 'center' | 'end' | null): Command {
  return setOnCells({ align: value });
}

function setOnCells(attrs: Record<string, unknown>): Command {
  return (state, dispatch) => {
    const rect = selectedRect(state);
    const tr = state.tr;
    for (const cell of rect.map.cellsInRect(rect)) {
      const node = rect.table.nodeAt(cell);
      if (node) tr.setNodeMarkup(rect.tableStart + cell, null, { ...node.attrs, ...attrs });
    }
    dispatch?.(tr);
    return true;
  };
}
