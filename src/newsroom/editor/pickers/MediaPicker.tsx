import { Loader, Modal, SimpleGrid, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { suggestMedia } from '../../../writing/lookups/contract.ts';
import { call } from '../../ask/call.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import type { MediaChoice } from './known-things.ts';
import { MediaThumb } from './MediaThumb.tsx';

interface Props {
  kind: MediaChoice['kind'];
  choose(media: MediaChoice): void;
  close(): void;
}

/** The paper's pictures and files, newest first, found by words. */
export function MediaPicker({ kind, choose, close }: Props): ReactElement {
  const words = useWords();
  const { known } = useStory();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed, 200);
  const { data, isFetching } = useQuery({
    queryKey: ['lookups', 'media', kind, sought],
    queryFn: ({ signal }) => call(suggestMedia, { words: sought, kind }, signal),
  });
  return (
    <Modal opened onClose={close} size="xl" title={words.chooseMedia[kind]}>
      <TextInput
        data-autofocus
        label={words.searchMedia}
        value={typed}
        rightSection={isFetching ? <Loader size={14} aria-hidden="true" /> : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
        mb="md"
      />
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        {data?.media.map((media) => (
          <UnstyledButton
            key={media.id}
            className="media-choice"
            onClick={() => {
              known.add('media', [media]);
              choose(media);
              close();
            }}
          >
            <MediaThumb source={{ media: media.id }} media={media} width={300} />
            <Text size="xs" lineClamp={2}>
              {media.caption || media.title || media.fileName}
            </Text>
            <Text size="xs" c={media.credit ? 'var(--mantine-color-text)' : 'var(--mantine-color-error)'} lineClamp={1}>
              {media.credit || words.noCredit}
            </Text>
          </UnstyledButton>
        ))}
      </SimpleGrid>
      {data && data.media.length === 0 && <Text role="status">{words.noMediaFound}</Text>}
    </Modal>
  );
}
