import { Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { pendingCompare } from '../../../publishing/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { DiffText } from './DiffText.tsx';
import { differencesOf } from './differences.ts';
import type { Publication } from './publish-draft.ts';

/** Field by field what readers would see change, against what they have. */
export function WhatChanges({ publication }: { publication: Publication }): ReactElement {
  const { publishing: words } = useStrings();
  const { opening, fields } = useWords();
  const { story, known } = useStory();
  const { data, error, refetch } = useQuery({
    // of this very text
    queryKey: ['looked at', story.id, 'beside', publication.working],
    queryFn: ({ signal }) => call(pendingCompare, { id: story.id }, signal),
    enabled: publication.pending.length > 0,
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  });
  if (publication.pending.length === 0) return <Text size="sm">{words.nothingChanges}</Text>;
  return (
    <Stack gap="xs">
      {publication.pendingBy.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.changedBy(publication.pendingBy.map(({ name }) => name).join(', '))}
        </Text>
      )}
      <Fault fault={error} retry={() => refetch()} />
      {!data && !error && <Loader size="sm" role="status" aria-label={opening} />}
      {data &&
        differencesOf(data.live, data.working, known).map(({ field, passages }) => (
          <section key={field} aria-label={fields[field]}>
            <Title order={4} size="h6">
              {fields[field]}
            </Title>
            <DiffText passages={passages} />
          </section>
        ))}
    </Stack>
  );
}
