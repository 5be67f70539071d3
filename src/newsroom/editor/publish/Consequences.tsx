import { Anchor, Text, Title, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import type { Publication } from './publish-draft.ts';

/** Everything that will show it, each with its address as it is now. */
export function Consequences({ shown }: { shown: Publication['consequences'] }): ReactElement {
  const { publishing: words } = useStrings();
  return (
    <section aria-labelledby="publish-consequences">
      <Title order={3} size="h6" c="dimmed" mb={4} id="publish-consequences">
        {words.consequences}
      </Title>
      <ul className="consequences">
        {shown.map(({ part, label, address }) => (
          <li key={`${part} ${label}`}>
            {address?.startsWith('/') && part !== 'page' ? (
              <Anchor href={address} target="_blank" rel="noopener" size="sm">
                {label}
                <VisuallyHidden> ({words.opensNew})</VisuallyHidden>
              </Anchor>
            ) : (
              <Text span size="sm">
                {label}
              </Text>
            )}
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {words.consequencesHint}
      </Text>
    </section>
  );
}
