import { Alert, Button, Group, List, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import { useClipboard } from '../candidates/use-clipboard.ts';
import { useDesk } from '../front-desk.ts';

/** What somebody did in containers that are not there any more. */
export function LostDrafts(): ReactElement | null {
  const { fronts: words } = useStrings();
  const { front, own, keeper, headlineOf } = useDesk();
  const clipboard = useClipboard();
  const here = new Set(front.containers.map(({ id }) => id));
  const lost = [...own].filter(([id, { state }]) => !here.has(id) && state !== 'saving');
  const cards = lost.flatMap(([, { draft }]) => draft.cards);
  if (lost.length === 0) return null;
  const drop = (): void => {
    for (const [id] of lost) keeper.drop(id);
  };
  return (
    <Alert color="yellow" variant="light" role="alert" p="xs" mb="sm">
      <Text size="sm">{words.lostContainer(cards.length)}</Text>
      <List size="sm" my={4}>
        {cards.map((card) => (
          <List.Item key={card.story}>{headlineOf(card)}</List.Item>
        ))}
      </List>
      <Group gap="xs">
        {cards.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => clipboard.add(cards, drop)}>
            {words.lostKeep}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={drop}>
          {words.giveUp}
        </Button>
      </Group>
    </Alert>
  );
}
