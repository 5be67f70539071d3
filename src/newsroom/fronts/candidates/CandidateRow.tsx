import { ActionIcon, Text } from '@mantine/core';
import { IconClipboardPlus, IconGripVertical, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Card, PlacedStory } from '../../../fronts/cards/contract.ts';
import { Moment } from '../../Moment.tsx';
import { useSections } from '../../stories/use-sections.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { type Picture, useDesk } from '../front-desk.ts';
import { useHeld } from '../hold-context.ts';
import { ReadLine } from '../reads/ReadLine.tsx';
import { StoryThumb } from '../StoryThumb.tsx';
import { useFronts } from '../use-container-names.ts';
import { useClipboard } from './use-clipboard.ts';

/** A story that can be taken onto the front, by its handle or as a whole. */
export function CandidateRow({
  card,
  story,
  pictures = [],
  on = [],
  onTake,
  onRemove,
}: {
  card: Card;
  story: PlacedStory;
  pictures?: readonly Picture[];
  /** fronts that have it, by key */
  on?: readonly string[];
  onTake?: (() => void) | undefined;
  /** from the clipboard */
  onRemove?: (() => void) | undefined;
}): ReactElement {
  const { fronts: words } = useStrings();
  const { front, learn, say } = useDesk();
  const { held, take, cancel } = useHeld();
  const clipboard = useClipboard();
  const sections = useSections();
  const { data } = useFronts();
  const name = card.overrides.headline ?? (story.headline || words.untitled);
  const begin = (by: 'drag' | 'hand'): void => {
    learn([story], pictures);
    take({ card, name, from: null, by });
    if (by === 'hand') onTake?.();
  };
  const isHeld = held?.from === null && held.card.story === card.story;
  const isHere =
    on.includes(front.key) || front.containers.some(({ draft }) => draft.cards.some((one) => one.story === card.story));
  const elsewhere = on.filter((key) => key !== front.key);
  const places = elsewhere.map((key) =>
    key === 'home' ? words.home : data?.fronts.find((one) => one.key === key)?.name,
  );
  const section = sections
    .find(({ id }) => id === story.sectionId)
    ?.label.split(' › ')
    .at(-1);
  return (
    <li
      draggable
      data-held={isHeld || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        begin('drag');
      }}
      onDragEnd={() => held?.by === 'drag' && cancel()}
    >
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        className="front-handle"
        aria-label={words.take(name)}
        aria-pressed={isHeld}
        onClick={() => (isHeld ? cancel() : begin('hand'))}
      >
        <IconGripVertical size={16} aria-hidden />
      </ActionIcon>
      <StoryThumb picture={story.picture} />
      <div className="front-card-body">
        <Text size="sm" lh={1.3} lang={story.language || undefined} dir="auto">
          {name}
        </Text>
        <Text size="xs" c="dimmed" component="div" className="front-facts">
          {story.publishedAt !== null && <Moment at={story.publishedAt} size="xs" span />}
          {section && <span>{section}</span>}
          <ReadLine story={story.id} isShort />
          {isHere && <span className="front-here">{words.onThis}</span>}
          {places.length > 0 && <span>{words.on(places.filter(Boolean).join(', '))}</span>}
        </Text>
      </div>
      {onRemove ? (
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={words.fromClipboard(name)} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={words.toClipboard(name)}
          onClick={() => clipboard.add([card], () => say(words.cardKept(name)))}
        >
          <IconClipboardPlus size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
