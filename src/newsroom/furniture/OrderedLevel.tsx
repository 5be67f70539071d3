import { Box } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Fault } from '../ask/Fault.tsx';
import { MovableList } from './MovableList.tsx';

interface Props<Item extends { id: number }> {
  /** in the order that the server has */
  stored: readonly Item[];
  isTop: boolean;
  label: string;
  nameOf(item: Item): string;
  fault: unknown;
  save(ids: Item['id'][]): void;
  below(item: Item): ReactNode;
  children(item: Item): ReactNode;
}

/** One level of a tree, in an order that is set by moving; each item with those below it. Null where there is none. */
export function OrderedLevel<Item extends { id: number }>({
  stored,
  isTop,
  label,
  nameOf,
  fault,
  save,
  below,
  children,
}: Props<Item>): ReactElement | null {
  // what was moved stands where it was put while the server is told
  const [order, setOrder] = useState<readonly Item['id'][] | null>(null);
  const items = order ? order.flatMap((id) => stored.find((item) => item.id === id) ?? []) : stored;
  if (stored.length === 0) return null;
  return (
    <Box ps={isTop ? 0 : 'lg'}>
      <MovableList
        label={label}
        items={items.length === stored.length ? items : stored}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        onMove={(next) => {
          const ids = next.map(({ id }) => id);
          setOrder(ids);
          save(ids);
        }}
        below={below}
      >
        {children}
      </MovableList>
      <Fault fault={fault} />
    </Box>
  );
}
