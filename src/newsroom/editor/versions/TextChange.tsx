import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { versions } from '../../../writing/versions/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { aroundChange } from './around-change.ts';
import { versionsKey } from './versions-key.ts';

const CompareDialogue = lazy(async () => ({ default: (await import('./CompareDialogue.tsx')).CompareDialogue }));

/** A change of the text itself: what it did is between the versions around it. */
export function TextChange({ change }: { change: { from: number; at: number } }): ReactElement {
  const { history } = useWords();
  const { story } = useStory();
  const [isWanted, setWanted] = useState(false);
  const { data, error } = useQuery({
    queryKey: [...versionsKey(story.id), 'around', change.from],
    queryFn: ({ signal }) => call(versions, { id: story.id }, signal),
    enabled: isWanted,
  });
  const pair = data && aroundChange(data.versions, change);
  return (
    <>
      <Text size="sm">{history.textChanged}</Text>
      <Button size="compact-xs" variant="default" loading={isWanted && !data && !error} onClick={() => setWanted(true)}>
        {history.whatInText}
      </Button>
      <Fault fault={error} />
      {isWanted && pair === null && (
        <Text size="xs" role="status">
          {history.noVersionBefore}
        </Text>
      )}
      {isWanted && pair && (
        <Suspense>
          <CompareDialogue {...pair} close={() => setWanted(false)} restored={() => undefined} />
        </Suspense>
      )}
    </>
  );
}
