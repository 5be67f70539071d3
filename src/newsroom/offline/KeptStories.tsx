import { Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useEffect, useState } from 'react';
import { AnchorLink } from '../AnchorLink.tsx';
import { useLine } from '../ask/line.ts';
import { Section } from '../Section.tsx';
import { useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { type KeptStory, keptStories } from './kept-stories.ts';

/** Without a line: the stories that open all the same. With one: those whose words the server has not got yet. */
export function KeptStories(): ReactElement | null {
  const { stories } = useStrings();
  const { person } = useMe();
  const isThere = useLine();
  const [kept, setKept] = useState<readonly KeptStory[] | null>(null);
  useEffect(() => {
    let isOver = false;
    void keptStories(person.id)
      .catch(() => [])
      .then((found) => !isOver && setKept(isThere ? found.filter(({ waiting }) => waiting > 0) : found));
    return () => {
      isOver = true;
    };
  }, [person.id, isThere]);
  if (!kept || (isThere && kept.length === 0)) return null;
  return (
    <Section
      title={isThere ? stories.waitingTitle : stories.keptTitle}
      lead={isThere ? stories.waitingLead : kept.length === 0 ? stories.keptNone : stories.keptLead}
    >
      {kept.length > 0 && (
        <Stack component="ul" gap={6} className="kept-stories">
          {kept.map(({ id, headline, waiting }) => (
            <Group component="li" key={id} gap="xs">
              <AnchorLink
                to="/stories/$story"
                params={{ story: String(id) }}
                c="var(--mantine-color-text)"
                fw={600}
                size="sm"
                dir="auto"
              >
                {headline || stories.untitled}
              </AnchorLink>
              {waiting > 0 && <Text size="sm">{stories.waiting(waiting)}</Text>}
            </Group>
          ))}
        </Stack>
      )}
    </Section>
  );
}
