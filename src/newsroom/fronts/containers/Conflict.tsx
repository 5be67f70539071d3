import { Alert, Button, SimpleGrid, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Card, Content } from '../../../fronts/cards/contract.ts';
import type { Container } from '../../../fronts/contract.ts';
import { changesOf, saysSame } from '../../../fronts/launches/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useClipboard } from '../candidates/use-clipboard.ts';
import { useDesk } from '../front-desk.ts';
import type { OwnDraft } from '../keep-drafts.ts';

/** Both changed the container: both versions beside each other. Cards of the one that is not taken go onto the clipboard. */
export function Conflict({ container, entry }: { container: Container; entry: OwnDraft }): ReactElement | null {
  const { fronts: words } = useStrings();
  const { nameOf, keeper, headlineOf } = useDesk();
  const clipboard = useClipboard();
  if (!entry.theirs) return null;
  const theirs = entry.theirs.container;
  const name = nameOf(container.draft);
  // stories that came with their version are not on one's own screen yet
  const told = new Map(entry.theirs.stories.map(({ id, headline }) => [id, headline]));
  const headlineIn = ({ story, overrides }: Card): string =>
    overrides.headline ?? (told.get(story) || headlineOf({ story }));
  const take = (whose: 'mine' | 'theirs'): void => {
    const [taken, other] = whose === 'mine' ? [entry.draft, theirs.draft] : [theirs.draft, entry.draft];
    const lost = other.cards.filter(
      (card) => !taken.cards.some((one) => one.story === card.story && saysSame(one, card)),
    );
    const settle = (): void => keeper.settle(container.id, whose);
    if (lost.length > 0) clipboard.add(lost, settle);
    else settle();
  };
  const version = (label: string, draft: Content, against: Content, act: string, whose: 'mine' | 'theirs') => {
    const { marks } = changesOf(against, draft);
    return (
      <div>
        <Text size="xs" fw={600}>
          {label}
        </Text>
        <ol className="front-version" aria-label={label}>
          {draft.cards.map((card) => (
            <li key={card.story} data-mark={marks.get(card.story)}>
              {headlineIn(card)}
              {marks.has(card.story) && (
                <span className="front-own"> {words.marks[marks.get(card.story) ?? 'words']}</span>
              )}
            </li>
          ))}
        </ol>
        <Button size="compact-sm" variant={whose === 'mine' ? 'filled' : 'default'} onClick={() => take(whose)}>
          {act}
        </Button>
      </div>
    );
  };
  return (
    <Alert
      color="yellow"
      variant="light"
      role="alert"
      p="xs"
      mb="xs"
      title={words.conflict(theirs.draftBy?.name || theirs.launchedBy?.name || words.conflictSomebody, name)}
    >
      <Text size="sm" mb="xs">
        {words.conflictLead}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {version(words.mine, entry.draft, theirs.draft, words.takeMine, 'mine')}
        {version(words.theirs, theirs.draft, entry.draft, words.takeTheirs, 'theirs')}
      </SimpleGrid>
    </Alert>
  );
}
