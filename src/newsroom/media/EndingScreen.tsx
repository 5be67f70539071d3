import { Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { MediaRow } from '../../media/contract.ts';
import { rightsEnding } from '../../media/rights/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { Moment } from '../Moment.tsx';
import { Section } from '../Section.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { MediaImage } from './MediaImage.tsx';
import { UseList } from './MediaUses.tsx';
import './media.css';

type Answer = z.output<typeof rightsEnding.output>;

/** The desk's list: what ends soon, and what was done where a licence has ended. */
export function EndingScreen(): ReactElement {
  const { media: text } = useStrings();
  const { data, error, refetch } = useQuery({
    queryKey: ['media', 'ending'],
    queryFn: ({ signal }) => call(rightsEnding, {}, signal),
    refetchInterval: 60_000,
  });
  return (
    <Screen title={text.endingTitle} actions={<AnchorLink to="/media">{text.title}</AnchorLink>}>
      <Fault fault={error} retry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Stack gap="md">
          <Section title={text.soonTitle}>
            {data.soon.length === 0 ? <Text size="sm">{text.soonNone}</Text> : <Soon rows={data.soon} />}
          </Section>
          <Section title={text.endedTitle}>
            {data.ended.length === 0 ? <Text size="sm">{text.endedNone}</Text> : <Ended rows={data.ended} />}
          </Section>
        </Stack>
      )}
    </Screen>
  );
}

function Soon({ rows }: { rows: Answer['soon'] }): ReactElement {
  const { media: text } = useStrings();
  const { columns } = text;
  return (
    <Table className="folding" aria-label={text.soonTitle}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.picture}</Table.Th>
          <Table.Th>{columns.ends}</Table.Th>
          <Table.Th>{columns.stories}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ media, uses }) => (
          <Table.Tr key={media.id}>
            <Table.Td>
              <Named media={media} />
            </Table.Td>
            <Table.Td data-label={columns.ends}>
              {media.usableUntil !== null && <Moment at={media.usableUntil} />}
            </Table.Td>
            <Table.Td data-label={columns.stories}>
              {uses.length > 0 ? <UseList uses={uses} /> : <Text size="sm">{text.unusedYet}</Text>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Ended({ rows }: { rows: Answer['ended'] }): ReactElement {
  const { media: text, stories } = useStrings();
  const { columns } = text;
  return (
    <Table className="folding" aria-label={text.endedTitle}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.picture}</Table.Th>
          <Table.Th>{columns.ends}</Table.Th>
          <Table.Th>{columns.story}</Table.Th>
          <Table.Th>{columns.what}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, at, media, article, what, isInCopy }) => (
          <Table.Tr key={id}>
            <Table.Td>{media && <Named media={media} />}</Table.Td>
            <Table.Td data-label={columns.ends}>
              <Moment at={at} />
            </Table.Td>
            <Table.Td data-label={columns.story}>
              {article ? (
                <AnchorLink to="/stories/$story" params={{ story: String(article.id) }} size="sm" dir="auto">
                  {article.headline || stories.untitled}
                </AnchorLink>
              ) : (
                <Text size="sm">{text.besideAuthor}</Text>
              )}
            </Table.Td>
            <Table.Td data-label={columns.what}>
              <Text size="sm">{text.ended[what]}</Text>
              {isInCopy && (
                <Text size="xs" c="var(--mantine-color-error)">
                  {text.stillInCopy}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Named({ media }: { media: MediaRow }): ReactElement {
  return (
    <AnchorLink to="/media" search={{ item: media.id }} size="sm" dir="auto" className="media-named">
      <span className="media-small">
        <MediaImage media={media} width={160} />
      </span>
      {media.title || media.fileName}
    </AnchorLink>
  );
}
