import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo } from 'react';
import type { ArticleId } from '../../base/ids.ts';
import { story as storyEndpoint } from '../../writing/contract.ts';
import { askOrKept } from '../ask/ask-or-kept.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { Problem } from '../ask/problem.ts';
import { keptStory } from '../offline/kept-stories.ts';
import { useKept } from '../offline/use-kept.ts';
import { useMe } from '../shell/use-me.ts';
import './editor.css';
import { KeptWords } from './live/KeptWords.tsx';
import { useLive } from './live/use-live.ts';
import { NoSuchStory } from './NoSuchStory.tsx';
import { OpenStory } from './OpenStory.tsx';
import { createKnownThings } from './pickers/known-things.ts';
import { useWords } from './use-words.ts';

/** One story: everything that is written in it, together with who else writes in it. */
export function StoryScreen({ story }: { story: number }): ReactElement {
  const words = useWords();
  const { person } = useMe();
  const live = useLive(story, person);
  const { data, error, refetch } = useQuery({
    queryKey: ['stories', 'one', story],
    queryFn: ({ signal }) =>
      askOrKept(
        () => call(storyEndpoint, { id: story as ArticleId }, signal),
        () => keptStory(person.id, story),
      ),
  });
  useKept(person.id, story, data, error);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story refers to other things
  const known = useMemo(createKnownThings, [story]);
  useEffect(() => {
    if (!data) return;
    known.add('media', data.media);
    known.add('stories', data.links);
    known.add('topics', data.topics);
    known.add('authors', data.authors);
  }, [data, known]);
  if (error && !data)
    return (
      <Stack>
        {error instanceof Problem && error.status === 404 ? (
          <NoSuchStory />
        ) : (
          <Fault fault={error} retry={() => refetch()} />
        )}
        {live && <KeptWords live={live} />}
      </Stack>
    );
  if (!data || !live)
    return (
      <Stack align="center" py="xl" role="status">
        <Loader size="sm" aria-hidden="true" />
        <Text component="h1" fz="md" fw={400} m={0}>
          {words.openingLong}
        </Text>
      </Stack>
    );
  return <OpenStory key={story} story={data} live={live} known={known} refresh={() => void refetch()} />;
}
