import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Container } from '../../../fronts/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';

/** Stories that the rule puts below the draft's cards. */
export function Filling({ container, name }: { container: Container; name: string }): ReactElement | null {
  const { fronts: words } = useStrings();
  const { story } = useDesk();
  const { filling } = container;
  if (filling.length === 0) return null;
  return (
    <details className="front-filling">
      <summary>
        <Text span size="xs" c="dimmed">
          {words.filledBy(filling.length)}
        </Text>
      </summary>
      <ul aria-label={`${name}: ${words.filledBy(filling.length)}`}>
        {filling.map((id) => (
          <li key={id} lang={story(id)?.language || undefined} dir="auto">
            {story(id)?.headline || words.untitled}
          </li>
        ))}
      </ul>
    </details>
  );
}
