import { Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo } from 'react';
import type { ArticleId } from '../../../base/ids.ts';
import { openFix } from '../../../publishing/contract.ts';
import { story as storyEndpoint } from '../../../writing/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useMe } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';
import '../editor.css';
import { useLive } from '../live/use-live.ts';
import { createKnownThings } from '../pickers/known-things.ts';
import { useWords } from '../use-words.ts';
import { OpenFix } from './OpenFix.tsx';

/** What readers have, to be put right while other work on the story stays pending. */
export function FixScreen({ story }: { story: number }): ReactElement {
  const { publishing: words } = useStrings();
  const { openingLong } = useWords();
  const { person } = useMe();
  const id = story as ArticleId;
  const about = useQuery({
    queryKey: ['stories', 'one', story],
    queryFn: ({ signal }) => call(storyEndpoint, { id }, signal),
  });
  const fix = useQuery({
    queryKey: ['fix', story],
    queryFn: ({ signal }) => call(openFix, { id }, signal),
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story refers to other things
  const known = useMemo(createKnownThings, [story]);
  const { data } = about;
  useEffect(() => {
    if (!data) return;
    known.add('media', data.media);
    known.add('stories', data.links);
    known.add('topics', data.topics);
    known.add('authors', data.authors);
  }, [data, known]);
  const fault = about.error ?? fix.error;
  if (fault)
    return (
      <Stack align="flex-start">
        <Fault fault={fault} retry={() => void (about.error ? about : fix).refetch()} />
        <AnchorLink to="/stories/$story" params={{ story: String(story) }}>
          {words.toStory}
        </AnchorLink>
      </Stack>
    );
  if (!data || !fix.data)
    return (
      <Stack align="center" py="xl" role="status">
        <Loader size="sm" aria-hidden="true" />
        {openingLong}
      </Stack>
    );
  return (
    <Room
      story={data}
      person={person}
      known={known}
      refresh={() => void about.refetch()}
      openAgain={() => void fix.refetch()}
    />
  );
}

/** The room is asked for only once the server has it. */
function Room({
  person,
  ...rest
}: Omit<Parameters<typeof OpenFix>[0], 'live'> & {
  person: ReturnType<typeof useMe>['person'];
}): ReactElement | null {
  const live = useLive(rest.story.id, person, true);
  return live && <OpenFix live={live} {...rest} />;
}
