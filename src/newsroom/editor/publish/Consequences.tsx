import { Anchor, Text, Title, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Place } from '../../../publishing/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import type { Publication } from './publish-draft.ts';

/** Everything that will show it, each with its address as it is now. */
export function Consequences({
  publication: { consequences },
  places,
}: {
  publication: Publication;
  places: readonly Place[];
}): ReactElement {
  const { publishing: words } = useStrings();
  const shown = consequences.filter(({ part }) => part !== 'feed' || places.includes('feed'));
  const isListed = shown.some(({ part }) => part === 'letterQueue');
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
        {places.includes('newsletter') && !isListed && (
          <li>
            <Text span size="sm">
              {words.places.newsletter.name}
            </Text>
          </li>
        )}
      </ul>
      <Text size="xs" c="dimmed">
        {words.consequencesHint}
      </Text>
    </section>
  );
}
