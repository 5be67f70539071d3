import { ActionIcon, Button, Group, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Section } from '../Section.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { MediaImage } from './MediaImage.tsx';
import type { Sending, UploadQueue } from './upload-queue.ts';

interface Props {
  /** absent: that they are on their way */
  title?: string;
  /** what the button of one that is there says; absent: that it opens */
  nameOf?(name: string): string;
  uploads: UploadQueue & { rows: readonly Sending[] };
  onOpen(id: number): void;
}

/** Files on their way, and what became of them. */
export function UploadList({ title, nameOf, uploads, onOpen }: Props): ReactElement | null {
  const { media: text } = useStrings();
  const { rows } = uploads;
  if (rows.length === 0) return null;
  const done = rows.filter(({ state }) => state === 'done').length;
  const isAllDone = rows.every(({ state }) => state === 'done' || state === 'refused');
  return (
    <Section title={title ?? text.uploads}>
      <Text size="sm" role="status">
        {isAllDone ? text.allDone(done) : ''}
      </Text>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {rows.map((row) => (
          <li key={row.key}>
            <UploadLine row={row} uploads={uploads} onOpen={onOpen} {...(nameOf && { nameOf })} />
          </li>
        ))}
      </Stack>
      {rows.some(({ state }) => state === 'done' || state === 'refused') && (
        <div>
          <Button size="compact-sm" variant="default" onClick={uploads.clearDone}>
            {text.clearDone}
          </Button>
        </div>
      )}
    </Section>
  );
}

function UploadLine({ row, uploads, onOpen, nameOf }: Props & { row: Sending; uploads: UploadQueue }): ReactElement {
  const { media: text } = useStrings();
  const { media } = row;
  return (
    <Stack gap={4}>
      <Group gap="sm" wrap="nowrap" align="center">
        {media && (
          <span className="media-small">
            <MediaImage media={media} />
          </span>
        )}
        <Stack gap={2} flex={1} miw={0}>
          {media ? (
            <UnstyledButton td="underline" fz="sm" onClick={() => onOpen(media.id)}>
              {(nameOf ?? text.open)(row.name)}
            </UnstyledButton>
          ) : (
            <Text size="sm" truncate dir="auto">
              {row.name}
            </Text>
          )}
          <Text size="xs" c={row.state === 'refused' ? 'var(--mantine-color-error)' : 'dimmed'}>
            {stateText(row, text)}
          </Text>
          {row.state === 'sending' && <Progress value={row.share * 100} size="sm" aria-label={row.name} />}
        </Stack>
        {row.state === 'stopped' && (
          <Button size="compact-sm" variant="default" onClick={() => uploads.goOn(row.key)}>
            {text.goOn}
          </Button>
        )}
        {(row.state === 'waiting' || row.state === 'sending' || row.state === 'stopped') && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.cancelUpload(row.name)}
            onClick={() => uploads.cancel(row.key)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {row.near.length > 0 && (
        <Group gap="xs">
          <Text size="xs">{text.looksLike}</Text>
          {row.near.slice(0, 4).map((near) => (
            <UnstyledButton
              key={near.id}
              className="media-small"
              aria-label={text.open(near.title || near.fileName)}
              onClick={() => onOpen(near.id)}
            >
              <MediaImage media={near} />
            </UnstyledButton>
          ))}
        </Group>
      )}
    </Stack>
  );
}

function stateText({ state, share, isKnown, refusal }: Sending, text: ReturnType<typeof useStrings>['media']): string {
  if (state === 'sending') return text.upload.sending(Math.floor(share * 100));
  if (state === 'done') return isKnown ? text.upload.known : text.upload.done;
  if (!refusal) return text.upload[state];
  return state === 'refused' ? `${text.upload.refused}: ${refusal}` : refusal;
}
