import { Badge, Button, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { usePaperTongue } from '../../shell/use-paper.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useLongest } from '../use-longest.ts';
import { fieldOf, instantOf, type StripEntry } from './strip-draft.ts';

/** One pinned topic: what it is called in the strip, and until when it stands there. */
export function PinnedTopic({
  entry,
  zone,
  restAfterDays,
  onChange,
  onRemove,
}: {
  entry: StripEntry;
  /** the paper's, an IANA name */
  zone: string;
  restAfterDays: number;
  onChange(part: Partial<StripEntry>): void;
  onRemove(): void;
}): ReactElement {
  const { strip: words } = useStrings().furniture;
  const tongue = usePaperTongue();
  const tooLong = useLongest();
  const { topic, label, endsAt, quiet } = entry;
  const isOver = endsAt !== null && endsAt <= Date.now();
  return (
    <Stack gap={4}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {topic.name}
          </Text>
          {isOver && <Badge color="gray">{words.over}</Badge>}
        </Group>
        <CloseButton size={28} aria-label={words.unpin(topic.name)} onClick={onRemove} />
      </Group>
      <Group gap="xs">
        <TextInput
          size="xs"
          w={{ base: '100%', xs: 200 }}
          aria-label={words.labelOf(topic.name)}
          placeholder={words.label}
          {...tongue}
          value={label ?? ''}
          error={tooLong(label ?? '', 80)}
          onChange={(event) => onChange({ label: event.currentTarget.value || null })}
        />
        <Group gap={4}>
          <Text size="sm" aria-hidden>
            {words.until}
          </Text>
          <TextInput
            size="xs"
            type="datetime-local"
            aria-label={words.untilOf(topic.name, zone)}
            value={fieldOf(endsAt, zone)}
            onChange={(event) => onChange({ endsAt: instantOf(event.currentTarget.value, zone) })}
          />
          <Text size="xs" c="dimmed" aria-hidden>
            {zone}
          </Text>
          {endsAt !== null && (
            <CloseButton size={28} aria-label={words.noEnd(topic.name)} onClick={() => onChange({ endsAt: null })} />
          )}
        </Group>
      </Group>
      {quiet && (
        <Group gap="xs">
          <Text size="sm" c="var(--mantine-color-yellow-light-color)">
            {words.quiet(restAfterDays)}
          </Text>
          <Button size="compact-xs" variant="default" onClick={onRemove}>
            {words.takeOff}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
