import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { MediaId } from '../../base/ids.ts';
import { mediaLikenesses } from '../../media/contract.ts';
import { call } from '../ask/call.ts';
import { Section } from '../Section.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { MediaGrid } from './MediaGrid.tsx';

/** Nothing where nothing looks like it. */
export function Likenesses({ id, onOpen }: { id: MediaId; onOpen(id: number): void }): ReactElement | null {
  const { media: text } = useStrings();
  const { data } = useQuery({
    queryKey: ['media', 'likenesses', id],
    queryFn: ({ signal }) => call(mediaLikenesses, { id }, signal),
  });
  if (!data || data.media.length === 0) return null;
  const closest = Math.min(...data.media.map(({ differs }) => differs));
  return (
    <Section title={text.likeTitle}>
      <Text size="xs" c="dimmed">
        {text.differs(closest)}
      </Text>
      <MediaGrid rows={data.media} label={text.likeTitle} verb={text.openIt} onChoose={(media) => onOpen(media.id)} />
    </Section>
  );
}
