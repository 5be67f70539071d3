import { Alert, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Container } from '../../../fronts/contract.ts';
import { useNow } from '../../desk/times.ts';
import { momentText } from '../../moments.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';

const DAY = 86_400_000;

/** Cards that went with their stories within the last day. */
export function GoneCards({ container }: { container: Container }): ReactElement | null {
  const { fronts: words } = useStrings();
  const { headlineOf } = useDesk();
  const now = useNow(60_000);
  const gone = container.removed.filter(({ reason, at }) => reason === 'gone' && at > now - DAY);
  if (gone.length === 0) return null;
  const say = container.filling.length > 0 ? words.goneTold : words.goneToldBare;
  return (
    <Alert color="yellow" variant="light" p="xs" mb="xs">
      {gone.map(({ card, at }) => (
        <Text key={card.story} size="sm">
          {say(headlineOf(card), momentText(at))}
        </Text>
      ))}
    </Alert>
  );
}
