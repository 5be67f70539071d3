import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Card } from '../../../fronts/cards/contract.ts';
import type { Container } from '../../../fronts/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useClipboard } from '../candidates/use-clipboard.ts';
import { useDesk } from '../front-desk.ts';
import { type Place, put } from '../places.ts';
import { focusCard } from '../use-hold.ts';

/** What can be done to a card without moving it by hand. */
export function CardMenu({
  container,
  card,
  at,
  onRemove,
}: {
  container: Container;
  card: Card;
  at: number;
  onRemove(): void;
}): ReactElement {
  const { fronts: words } = useStrings();
  const { front, headlineOf, nameOf, change, say } = useDesk();
  const clipboard = useClipboard();
  const name = headlineOf(card);
  const { id, draft } = container;
  const move = (to: Place): void => {
    const target = front.containers.find((one) => one.id === to.container);
    const changed = put(front.containers, card, { container: id, at }, to);
    if (!target) return;
    if (!changed) {
      say(words.full(nameOf(target.draft)));
      return;
    }
    for (const one of changed) {
      const box = front.containers.find((known) => known.id === one.id);
      if (box) change(box, one.draft);
    }
    const now = changed[0]?.draft.cards.findIndex(({ story }) => story === card.story) ?? to.at;
    say(words.putDown(name, now + 1, nameOf(target.draft)));
    focusCard(to.container, card.story);
  };
  const others = front.containers.filter((one) => one.id !== id && !one.isRemoved);
  return (
    <Menu position="bottom-end" width={240} withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={words.moreOfCard(name)}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className="front-menu">
        <Menu.Item disabled={at === 0} onClick={() => move({ container: id, at: at - 1 })}>
          {words.cardUp}
        </Menu.Item>
        <Menu.Item disabled={at >= draft.cards.length - 1} onClick={() => move({ container: id, at: at + 2 })}>
          {words.cardDown}
        </Menu.Item>
        <Menu.Item disabled={at === 0} onClick={() => move({ container: id, at: 0 })}>
          {words.cardTop}
        </Menu.Item>
        <Menu.Divider />
        {others.map((other) => (
          <Menu.Item key={other.id} onClick={() => move({ container: other.id, at: 0 })}>
            {words.cardTo(nameOf(other.draft))}
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => clipboard.add([card])}>{words.cardKeep}</Menu.Item>
        <Menu.Item component={Link} to={`/stories/${card.story}`}>
          {words.cardOpen}
        </Menu.Item>
        <Menu.Item onClick={onRemove}>{words.cardRemove}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
