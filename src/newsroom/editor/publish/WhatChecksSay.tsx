import { Button, List, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconClipboardList, IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Check } from '../../../writing/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { SpellingCount } from '../checking/SpellingCount.tsx';

/** What stands against publication first, then what is to be considered, each with the way to its place. */
export function WhatChecksSay({
  checks,
  asks,
  go,
  leave,
}: {
  checks: readonly Check[];
  /** what the desk still wants of it, a sentence each */
  asks: readonly string[];
  go(where: string): void;
  leave(): void;
}): ReactElement {
  const { publishing: words } = useStrings();
  const ordered = [
    ...checks.filter(({ level }) => level === 'blocks'),
    ...checks.filter(({ level }) => level === 'informs'),
  ];
  return (
    <section aria-labelledby="publish-checks">
      <Title order={3} size="h6" c="dimmed" mb={4} id="publish-checks">
        {words.checks}
      </Title>
      {checks.length + asks.length === 0 && <Text size="sm">{words.noFindings}</Text>}
      <List size="sm" spacing={6}>
        {ordered.map(({ rule, level, where, sentence }) => (
          <List.Item
            key={`${rule}-${where}-${sentence}`}
            icon={
              level === 'blocks' ? (
                <IconAlertTriangle size={18} color="var(--mantine-color-error)" aria-label={words.blocks} role="img" />
              ) : (
                <IconInfoCircle size={18} aria-label={words.informs} role="img" />
              )
            }
          >
            {level === 'blocks' && (
              <Text span size="sm" fw={600} c="var(--mantine-color-error)">
                {words.blocks}:{' '}
              </Text>
            )}
            {sentence}{' '}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={words.goThereFor(sentence)}
              onClick={() => go(where)}
            >
              {words.goThere}
            </Button>
          </List.Item>
        ))}
        {asks.map((sentence) => (
          <List.Item key={sentence} icon={<IconClipboardList size={18} aria-label={words.ofThePlan} role="img" />}>
            <Text span size="sm" fw={600}>
              {words.ofThePlan}:{' '}
            </Text>
            {sentence}
          </List.Item>
        ))}
      </List>
      <SpellingCount leave={leave} />
    </section>
  );
}
