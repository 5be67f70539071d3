import { IconGripVertical } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { type DragEvent, type ReactElement, useEffect, useState } from 'react';
import { useWords } from '../use-words.ts';

interface Place {
  pos: number;
  top: number;
}

/**
 * A grip beside the block under the mouse, to drag it by. For the mouse alone, so hidden from assistive technology: the
 * keys and the blocks' menus do the same.
 */
export function DragHandle({ editor }: { editor: Editor }): ReactElement | null {
  const words = useWords();
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const { dom } = editor.view;
    const frame = dom.parentElement;
    const move = (event: MouseEvent): void => {
      if (!frame || !(event.target instanceof Element)) return;
      const child = [...dom.children].find((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return event.clientY >= top && event.clientY <= bottom;
      });
      if (!child) return;
      const inside = editor.view.posAtDOM(child, 0);
      const $pos = editor.state.doc.resolve(Math.max(0, inside));
      const pos = $pos.depth > 0 ? $pos.before(1) : $pos.pos;
      setPlace({ pos, top: child.getBoundingClientRect().top - frame.getBoundingClientRect().top });
    };
    frame?.addEventListener('mousemove', move);
    const leave = (): void => setPlace(null);
    editor.on('update', leave);
    return () => {
      frame?.removeEventListener('mousemove', move);
      editor.off('update', leave);
    };
  }, [editor]);
  if (!place || !editor.isEditable) return null;
  const start = (event: DragEvent): void => {
    const { view, state } = editor;
    const node = state.doc.nodeAt(place.pos);
    if (!node || !NodeSelection.isSelectable(node)) {
      event.preventDefault();
      return;
    }
    const selection = NodeSelection.create(state.doc, place.pos);
    view.dispatch(state.tr.setSelection(selection));
    const dom = view.nodeDOM(place.pos);
    if (dom instanceof Element) event.dataTransfer.setDragImage(dom, 0, 0);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', node.textContent);
    view.dragging = { slice: selection.content(), move: true };
  };
  return (
    <div
      className="drag-handle"
      style={{ top: place.top }}
      draggable
      aria-hidden="true"
      title={words.dragBlock}
      onDragStart={start}
      onDragEnd={() => {
        editor.view.dragging = null;
      }}
    >
      <IconGripVertical size={18} />
    </div>
  );
}
