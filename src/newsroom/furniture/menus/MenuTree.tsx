import { VisuallyHidden } from '@mantine/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { DEEPEST } from '../../../paper/menus/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { MovableList } from '../MovableList.tsx';
import { EntryLine } from './EntryLine.tsx';
import { type MenuNode, movedInside, movedOutside, nameOf, withLevel } from './menu-tree.ts';
import './menus.css';

interface Props {
  nodes: readonly MenuNode[];
  onChange(nodes: MenuNode[]): void;
  onOpen(node: MenuNode): void;
  onRemove(node: MenuNode): void;
}

/** All entries, each level in its order. What goes under another entry, or out, keeps the focus and is said. */
export function MenuTree({ nodes, onChange, onOpen, onRemove }: Props): ReactElement {
  const { menus: words } = useStrings().furniture;
  const box = useRef<HTMLDivElement>(null);
  const focus = useRef<number | null>(null);
  const [said, setSaid] = useState('');
  // it stands in another list now, and the browser has let go of it
  useEffect(() => {
    if (focus.current === null) return;
    box.current?.querySelector<HTMLElement>(`[data-key="${focus.current}"] [data-handle]`)?.focus();
    focus.current = null;
  });
  const shift = (node: MenuNode, to: 'inside' | 'outside'): void => {
    const inside = to === 'inside' ? movedInside(nodes, node.key, DEEPEST) : null;
    const next = to === 'inside' ? inside?.nodes : movedOutside(nodes, node.key);
    if (!next) return;
    focus.current = node.key;
    setSaid(inside ? words.movedInside(nameOf(node), nameOf(inside.above)) : words.movedOutside(nameOf(node)));
    onChange(next);
  };
  const level = (items: readonly MenuNode[], label: string): ReactElement | null =>
    items.length === 0 ? null : (
      <MovableList<MenuNode>
        label={label}
        items={items}
        keyOf={({ key }) => key}
        nameOf={nameOf}
        onMove={(moved) => onChange(withLevel(nodes, moved))}
        onShift={shift}
        below={(node) =>
          node.children.length > 0 && <div className="menu-below">{level(node.children, nameOf(node))}</div>
        }
      >
        {(node, at) => (
          <EntryLine
            node={node}
            inside={at === 0 || !movedInside(nodes, node.key, DEEPEST) ? null : nameOf(items[at - 1] as MenuNode)}
            isTop={items === nodes}
            onShift={(to) => shift(node, to)}
            onOpen={() => onOpen(node)}
            onRemove={() => onRemove(node)}
          />
        )}
      </MovableList>
    );
  return (
    <div ref={box}>
      {level(nodes, words.entries)}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
