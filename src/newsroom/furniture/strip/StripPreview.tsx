import { Badge, Group, Paper, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { StripState } from '../../../paper/strip/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import type { StripDraft } from './strip-draft.ts';

/** The strip as readers will have it: pinned ones whose time is not over, then what is chosen by rule. */
export function StripPreview({
  draft,
  filled,
  rising,
}: {
  draft: StripDraft;
  filled: StripState['filled'];
  rising: StripState['rising'];
}): ReactElement {
  const { strip: words } = useStrings().furniture;
  const pinned = draft.entries.filter(({ endsAt }) => endsAt === null || endsAt > Date.now());
  const isTaken = new Set(draft.entries.map(({ topic }) => topic.id));
  const candidates = [...filled, ...rising.filter(({ topic }) => !filled.some((one) => one.topic.id === topic.id))];
  const byRule = candidates
    .filter(({ topic }) => !isTaken.has(topic.id))
    .slice(0, Math.max(0, draft.places - pinned.length));
  return (
    <Paper withBorder p="xs" component="section" aria-label={words.preview}>
      <Text size="xs" c="dimmed" mb={4}>
        {words.preview}
      </Text>
      <Group gap="xs">
        {pinned.map(({ topic, label }) => (
          <Badge key={topic.id} size="lg" color="teal">
            {label || topic.name}
          </Badge>
        ))}
        {byRule.map(({ topic }) => (
          <Badge key={topic.id} size="lg" color="gray" variant="outline" title={words.byRule}>
            {topic.name}
          </Badge>
        ))}
        {pinned.length + byRule.length === 0 && <Text size="sm">{words.empty}</Text>}
      </Group>
    </Paper>
  );
}
