import { Loader, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { STORY_FIELDS, type StorySnapshot } from '../../../writing/contract.ts';
import { oneVersion } from '../../../writing/versions/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import type { KnownThings } from '../pickers/known-things.ts';
import { PreviewFrame } from '../preview/PreviewFrame.tsx';
import type { PreviewStory } from '../preview/story-html.ts';
import { inWords, wantNamesOf } from '../publish/differences.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { useFieldNames } from './use-field-names.ts';
import { versionBy, versionLabel } from './version-label.ts';

/** shown by the story itself */
const IN_SIGHT: ReadonlySet<string> = new Set(['headline', 'standfirst', 'kicker', 'body', 'leadCaption']);

/** One version whole: as readers would have had it, and all that is about it. */
export function ReadVersion({ number, close }: { number: number; close(): void }): ReactElement {
  const words = useWords();
  const { story, known } = useStory();
  const names = useFieldNames();
  const { data, error, refetch } = useQuery({
    queryKey: ['stories', 'one version', story.id, number],
    queryFn: ({ signal }) => call(oneVersion, { id: story.id, number }, signal),
  });
  useEffect(() => {
    if (data) wantNamesOf(data.snapshot, known);
  }, [data, known]);
  const said = data
    ? STORY_FIELDS.filter((field) => !IN_SIGHT.has(field)).flatMap((field) => {
        const value = inWords(field, data.snapshot, names);
        return value ? [{ field, value }] : [];
      })
    : [];
  return (
    <Modal opened onClose={close} size="xl" title={words.history.readTitle(number)}>
      <Stack>
        <Fault fault={error} retry={() => refetch()} />
        {!data && !error && <Loader size="sm" role="status" aria-label={words.opening} />}
        {data && (
          <>
            <div>
              <Text fw={600}>{versionLabel(data.version, words)}</Text>
              <Text size="sm">{versionBy(data.version, words)}</Text>
            </div>
            <PreviewFrame width="phone" of={previewOf(data.snapshot, known)} label={words.history.readTitle(number)} />
            <section aria-label={words.history.aboutIt}>
              <Title order={3} size="h5">
                {words.history.aboutIt}
              </Title>
              <dl className="version-fields">
                {said.map(({ field, value }) => (
                  <div key={field}>
                    <dt>{words.fields[field]}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          </>
        )}
      </Stack>
    </Modal>
  );
}

function previewOf(snapshot: StorySnapshot, known: KnownThings): () => PreviewStory {
  return () => ({
    ...snapshot,
    document: snapshot.body,
    byline:
      snapshot.bylineText ||
      snapshot.byline
        .map(({ author }) => known.get('authors', author)?.name ?? '')
        .filter(Boolean)
        .join(', '),
  });
}
