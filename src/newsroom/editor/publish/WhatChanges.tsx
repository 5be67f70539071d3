import { Loader, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { Fault } from '../../ask/Fault.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useWords } from '../use-words.ts';
import { DiffText } from './DiffText.tsx';
import type { Publication } from './publish-draft.ts';
import { usePending } from './use-pending.ts';

/** Field by field what readers would see change, against what they have. */
export function WhatChanges({ publication }: { publication: Publication }): ReactElement {
  const { publishing: words } = useStrings();
  const { opening, fields } = useWords();
  const { differences, fault, retry } = usePending(publication.working, publication.pending.length > 0);
  if (publication.pending.length === 0) return <Text size="sm">{words.nothingChanges}</Text>;
  return (
    <Stack gap="xs">
      {publication.pendingBy.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.changedBy(publication.pendingBy.map(({ name }) => name).join(', '))}
        </Text>
      )}
      <Fault fault={fault} retry={retry} />
      {!differences && !fault && <Loader size="sm" role="status" aria-label={opening} />}
      {differences?.map(({ field, passages }) => (
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
