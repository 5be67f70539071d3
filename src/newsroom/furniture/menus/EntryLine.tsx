import { ActionIcon, Badge, CloseButton, Group, Text } from '@mantine/core';
import { IconArrowBarLeft, IconArrowBarRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { RowButton } from '../../RowButton.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { type MenuNode, nameOf } from './menu-tree.ts';

interface Props {
  node: MenuNode;
  /** what it could be put under; null: nothing */
  inside: string | null;
  isTop: boolean;
  onShift(to: 'inside' | 'outside'): void;
  onOpen(): void;
  onRemove(): void;
}

/** One entry: what it is called, where it leads, and whether it does. */
export function EntryLine({ node, inside, isTop, onShift, onOpen, onRemove }: Props): ReactElement {
  const { menus: words } = useStrings().furniture;
  const name = nameOf(node) || words.untitled;
  return (
    <Group gap="xs" justify="space-between">
      <Group gap="xs">
        <RowButton says={words.edit(name)} onOpen={onOpen}>
          {name}
        </RowButton>
        <Badge color="gray">{words.kinds[node.target.kind]}</Badge>
        {node.state === 'gone' && <Badge color="red">{words.gone}</Badge>}
        {node.state === 'retired' && <Badge color="yellow">{words.retired}</Badge>}
        {node.path !== null && node.path !== name && (
          <Text size="sm" c="dimmed" className="menu-entry-path">
            {node.path}
          </Text>
        )}
      </Group>
      <Group gap={2} wrap="nowrap">
        {inside !== null && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={words.inside(name, inside)}
            onClick={() => onShift('inside')}
          >
            <IconArrowBarRight className="turns" size={16} aria-hidden />
          </ActionIcon>
        )}
        {!isTop && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={words.outside(name)}
            onClick={() => onShift('outside')}
          >
            <IconArrowBarLeft className="turns" size={16} aria-hidden />
          </ActionIcon>
        )}
        <CloseButton size={28} aria-label={words.remove(name)} onClick={onRemove} />
      </Group>
    </Group>
  );
}
