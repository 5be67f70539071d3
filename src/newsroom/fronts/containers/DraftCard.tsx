import { ActionIcon, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { DragEvent, ReactElement, ReactNode } from 'react';
import type { Card, Warning } from '../../../fronts/cards/contract.ts';
import type { Container } from '../../../fronts/contract.ts';
import type { CardMark } from '../../../fronts/launches/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useHeld } from '../hold-context.ts';
import { without } from '../places.ts';
import { ReadLine } from '../reads/ReadLine.tsx';
import { StoryThumb } from '../StoryThumb.tsx';
import { useCardOpen } from '../use-card-open.ts';
import { CardMenu } from './CardMenu.tsx';
import { CardSigns } from './CardSigns.tsx';

interface Props {
  container: Container;
  card: Card;
  at: number;
  warnings: readonly Warning[];
  mark: CardMark | undefined;
  /** the place above it, while a card is on its way */
  before: ReactNode;
  onDragOver(event: DragEvent): void;
}

/** One card of a draft: its words open it, its handle moves it. */
export function DraftCard({ container, card, at, warnings, mark, before, onDragOver }: Props): ReactElement {
  const { fronts: words } = useStrings();
  const { story: storyOf, picture, headlineOf, mayEdit, change, say, nameOf } = useDesk();
  const { held, take, cancel } = useHeld();
  const open = useCardOpen();
  const story = storyOf(card.story);
  const name = headlineOf(card);
  const { overrides } = card;
  const own = typeof overrides.picture === 'number' ? picture(overrides.picture) : undefined;
  const from = { container: container.id, at };
  const isHeld = held?.from?.container === container.id && held.card.story === card.story;
  const remove = (): void => {
    change(container, without(container.draft, card.story));
    say(words.cardRemoved(name, nameOf(container.draft)));
  };
  const kicker = overrides.kicker ?? story?.kicker ?? '';
  return (
    <>
      {before}
      <li
        className="front-card"
        data-held={isHeld || undefined}
        data-over={warnings.includes('over') || undefined}
        data-mark={mark}
        draggable={mayEdit}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', name);
          take({ card, name, from, by: 'drag' });
        }}
        onDragEnd={() => held?.by === 'drag' && cancel()}
        onDragOver={onDragOver}
      >
        {mayEdit && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            data-handle={`${container.id}-${card.story}`}
            aria-label={words.take(name)}
            aria-pressed={isHeld}
            className="front-handle"
            onClick={() => (isHeld ? cancel() : take({ card, name, from, by: 'hand' }))}
            onKeyDown={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') remove();
            }}
          >
            <IconGripVertical size={16} aria-hidden />
          </ActionIcon>
        )}
        <StoryThumb picture={overrides.picture === 'none' ? null : (own ?? story?.picture)} />
        <div className="front-card-body">
          <UnstyledButton
            className="front-card-words"
            disabled={!mayEdit}
            onClick={() => open(container.id, card.story)}
            lang={story?.language || undefined}
            dir="auto"
          >
            <VisuallyHidden>{words.edit} </VisuallyHidden>
            {kicker && <span className="front-kicker">{kicker} </span>}
            {name}
          </UnstyledButton>
          {!warnings.some((warning) => UNSEEN.has(warning)) && <ReadLine story={card.story} />}
          <CardSigns card={card} warnings={warnings} mark={mark} container={container} />
        </div>
        {mayEdit && <CardMenu container={container} card={card} at={at} onRemove={remove} />}
      </li>
    </>
  );
}

/** readers do not have the story at all */
const UNSEEN: ReadonlySet<Warning> = new Set(['withdrawn', 'embargoed', 'notLive', 'gone']);
