import { List, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { MediaItem, MediaUse } from '../../media/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { Section } from '../Section.tsx';
import { useStrings } from '../strings/use-strings.ts';

export function MediaUses({ item }: { item: MediaItem }): ReactElement {
  const { media: text } = useStrings();
  const isUsed = item.uses.length + item.moreUses + item.elsewhere.length > 0;
  return (
    <Section title={text.usedTitle}>
      {!isUsed && <Text size="sm">{text.unusedYet}</Text>}
      <UseList uses={item.uses} />
      {item.moreUses > 0 && <Text size="sm">{text.moreUses(item.moreUses)}</Text>}
      {item.elsewhere.length > 0 && <Text size="sm">{text.elsewhere(item.elsewhere.join(', '))}</Text>}
    </Section>
  );
}

/** Stories with what each has of the file. */
export function UseList({ uses }: { uses: readonly MediaUse[] }): ReactElement | null {
  const { media: text, stories } = useStrings();
  if (uses.length === 0) return null;
  return (
    <List size="sm" spacing={4} listStyleType="none">
      {uses.map(({ article, headline, isLive, isCurrent }) => (
        <List.Item key={article}>
          <AnchorLink to="/stories/$story" params={{ story: String(article) }} size="sm" dir="auto">
            {headline || stories.untitled}
          </AnchorLink>{' '}
          <Text span size="xs" c="dimmed">
            {isLive ? text.isLive : isCurrent ? text.isCopy : text.wasThere}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
