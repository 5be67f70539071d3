import { ActionIcon, Group, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import './movable-list.css';

/**
 * A list whose order somebody sets: by dragging, by the arrow keys on a row's handle, or by its two buttons, which is how it
 * goes on a phone. What moved is said to those who do not see it, and keeps the focus.
 */
export function MovableList<Item>({
  label,
  items,
  keyOf,
  nameOf,
  onMove,
  onShift,
  below,
  children,
}: {
  label: string;
  items: readonly Item[];
  keyOf(item: Item): string | number;
  nameOf(item: Item): string;
  onMove(items: Item[]): void;
  /** the arrows across on a row's handle: under the row above it, or out from under the one it hangs on */
  onShift?(item: Item, to: 'inside' | 'outside'): void;
  /** what stands below a row, as wide as the list */
  below?(item: Item): ReactNode;
  children(item: Item, at: number): ReactNode;
}): ReactElement {
  const { order: words } = useStrings().furniture;
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const focus = useRef<string | null>(null);
  const move = (from: number, to: number): void => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length || from === to) return;
    const next = items.toSpliced(from, 1).toSpliced(to, 0, item);
    focus.current = String(keyOf(item));
    setSaid(words.moved(nameOf(item), to + 1, items.length));
    onMove(next);
  };
  // the browser takes the focus from what changes its place
  useEffect(() => {
    if (focus.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus.current)}"] [data-handle]`)?.focus();
    focus.current = null;
  });
  const shift = (event: KeyboardEvent, item: Item | undefined): void => {
    const onwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (item === undefined || !onShift || !['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    event.preventDefault();
    onShift(item, event.key === onwards ? 'inside' : 'outside');
  };
  const keys = (event: KeyboardEvent, at: number): void => {
    shift(event, items[at]);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(at, to);
  };
  return (
    <>
      <ol className="movable" aria-label={label} ref={list}>
        {items.map((item, at) => (
          <li
            key={keyOf(item)}
            data-key={keyOf(item)}
            data-over={over === at && dragged !== null && dragged !== at ? '' : undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(at);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged, at);
              setDragged(null);
              setOver(null);
            }}
          >
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <ActionIcon
                data-handle
                variant="subtle"
                color="gray"
                size={28}
                draggable
                style={{ cursor: 'grab' }}
                aria-label={words.handle(nameOf(item), at + 1, items.length)}
                onKeyDown={(event) => keys(event, at)}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', nameOf(item));
                  setDragged(at);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
              >
                <IconGripVertical size={16} aria-hidden />
              </ActionIcon>
              <div className="movable-body">{children(item, at)}</div>
              <Group gap={2} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  disabled={at === 0}
                  aria-label={words.up(nameOf(item))}
                  onClick={() => move(at, at - 1)}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  disabled={at === items.length - 1}
                  aria-label={words.down(nameOf(item))}
                  onClick={() => move(at, at + 1)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
              </Group>
            </Group>
            {below?.(item)}
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
