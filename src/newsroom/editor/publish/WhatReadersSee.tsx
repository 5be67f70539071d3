import { Text, Title } from '@mantine/core';
import { type ReactElement, useEffect, useRef } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import { readField } from '../fields/use-field.ts';
import { useStory } from '../story-context.ts';
import type { Publication } from './publish-draft.ts';
import { WhatChanges } from './WhatChanges.tsx';

/** The head of the story as it will stand, and for a live one what changes. */
export function WhatReadersSee({ publication }: { publication: Publication }): ReactElement {
  const { publishing: words } = useStrings();
  const { story, live } = useStory();
  const heading = useRef<HTMLHeadingElement>(null);
  const section = story.sections.find(({ id }) => id === readField(live.doc, 'sectionId'));
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section aria-labelledby="publish-seen">
      <Title order={3} size="h6" id="publish-seen" c="dimmed">
        {words.seen}
      </Title>
      <Title order={4} size="h4" ref={heading} tabIndex={-1} className="publish-headline">
        {publication.headline || words.untitled}
      </Title>
      {publication.standfirst && <Text>{publication.standfirst}</Text>}
      <Text size="sm" c="dimmed" mt={4}>
        {[section?.name, words.wordCount(publication.words)].filter(Boolean).join(' · ')}
      </Text>
      {publication.state === 'live' && (
        <div className="publish-changes">
          <Title order={3} size="h6" c="dimmed" mt="sm" mb={4}>
            {words.changesSince}
          </Title>
          <WhatChanges publication={publication} />
        </div>
      )}
    </section>
  );
}
