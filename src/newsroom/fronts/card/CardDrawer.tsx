import { Alert, Button, Drawer, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { ArticleId } from '../../../base/ids.ts';
import { type Card, SIZES } from '../../../fronts/cards/contract.ts';
import type { Container } from '../../../fronts/contract.ts';
import { saysSame } from '../../../fronts/launches/contract.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { isTooLong } from '../too-long.ts';
import { focusCard } from '../use-hold.ts';
import { CardPicture } from './CardPicture.tsx';
import { CardWords } from './CardWords.tsx';
import { Sublinks } from './Sublinks.tsx';

/** What a card says over its story's own words, beside what the story says. */
export function CardDrawer({
  container: id,
  story,
  onClose,
}: {
  container: number;
  story: ArticleId;
  onClose(): void;
}): ReactElement {
  const { fronts: words, shell } = useStrings();
  const { front } = useDesk();
  const container = front.containers.find((one) => one.id === id);
  const card = container?.draft.cards.find((one) => one.story === story);
  const close = (): void => {
    onClose();
    focusCard(id, story);
  };
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="min(28rem, 100%)"
      title={words.cardTitle}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      {container && card ? (
        <CardForm container={container} card={card} onClose={close} />
      ) : (
        <Alert color="yellow" variant="light">
          {words.cardGone}
        </Alert>
      )}
    </Drawer>
  );
}

function CardForm({ container, card, onClose }: { container: Container; card: Card; onClose(): void }): ReactElement {
  const { fronts: words, shell } = useStrings();
  const { front, story: storyOf, change, headlineOf } = useDesk();
  const draft = useDraft(`card:${front.key}:${container.id}:${card.story}`, card);
  const { value } = draft;
  const [opened] = useState(card);
  const story = storyOf(card.story);
  const override = (part: Partial<Card['overrides']>): void =>
    draft.set((now) => ({ ...now, overrides: { ...now.overrides, ...part } }));
  const keep = (): void => {
    const kept = { ...value, overrides: withoutBlank(value.overrides), edition: card.edition };
    const cards = container.draft.cards.map((one) => (one.story === card.story ? kept : one));
    change(container, { ...container.draft, cards });
    draft.drop();
    onClose();
  };
  return (
    <Stack
      component="form"
      gap="md"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {!saysSame(opened, card) && (
        <Alert color="yellow" variant="light" p="xs" role="alert">
          {words.cardChanged(headlineOf(card))}
        </Alert>
      )}
      {draft.isKept && (
        <Text size="sm" c="dimmed">
          {words.cardBegun}
        </Text>
      )}
      <CardWords story={story} value={value.overrides} onChange={override} />
      <CardPicture story={story} value={value.overrides} onChange={override} />
      <div>
        <Text size="sm" fw={600} id="card-size">
          {words.size}
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby="card-size"
          data={SIZES.map((size) => ({ value: size, label: words.sizes[size] }))}
          value={value.overrides.size}
          onChange={(size) => override({ size })}
        />
      </div>
      <Switch
        label={words.showByline}
        description={story?.byline}
        checked={value.overrides.showByline}
        onChange={(event) => override({ showByline: event.currentTarget.checked })}
      />
      <Sublinks
        card={value}
        onChange={(sublinks) => draft.set((now) => ({ ...now, sublinks: sublinks(now.sublinks) }))}
      />
      <Group gap="xs" className="front-form-end">
        <Button type="submit" disabled={isTooLong(value)}>
          {words.keepCard}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.drop();
            onClose();
          }}
        >
          {shell.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

/** A headline of spaces is none. */
function withoutBlank(overrides: Card['overrides']): Card['overrides'] {
  return { ...overrides, headline: overrides.headline?.trim() || null };
}
