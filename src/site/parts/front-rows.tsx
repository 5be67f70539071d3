import type { Child } from 'hono/jsx';
import type { PlacedCard as Story } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { Card } from './card.tsx';

/** From so many stories on, the third and all after it stand as lines in one column. */
const MANY = 5;

/**
 * Stories under a strong rule, their title in the rail: at most four across. What an editor made small stands among the lines,
 * what they made large has the wide place.
 */
export function FrontRows({ site, title, cards: all, kind }: Props) {
  const level = title ? 3 : 2;
  const small = all.filter(({ placed }) => placed?.size === 'small');
  const rest = all.filter((card) => !small.includes(card));
  const large = rest.find(({ placed }) => placed?.size === 'large');
  const ordered = large ? [large, ...rest.filter((card) => card !== large)] : rest;
  const many = all.length >= MANY;
  // where only one of few has a picture, it takes the room of two and the others stand as lines beside it
  const alone = !many && all.length > 1 && ordered.filter(({ picture }) => picture).length === 1;
  const [cards, others] = many || alone ? picturesFirst(ordered, large, alone ? 1 : 2) : [ordered, []];
  const lines = [...others, ...small];
  const even = cards.length === 4;
  const shape = many ? 'x' : alone ? 'w' : cards.length + (small.length > 0 ? 1 : 0);
  return (
    <section class={`front-block ${kind}`.trim()}>
      {title}
      <div class={title ? `front-row n${shape}` : `front-row bare n${shape}`}>
        {cards.map((card, at) => (
          <Card
            site={site}
            card={card}
            form="block"
            level={level}
            picture={at === 0 && !even ? 'feature' : 'block'}
            trail={(at === 0 && !even) || !card.picture}
            time="recent"
          />
        ))}
        {lines.length > 0 && (
          <div class="front-stack">
            {lines.map((card) => (
              <Card site={site} card={card} form={alone ? 'block' : 'line'} level={level} trail={alone} time="recent" />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

interface Props {
  site: Site;
  /** a heading; absent: none, and the stories' headlines stand for it */
  title?: Child;
  cards: readonly Story[];
  kind: string;
}

/** The places with room for a picture go to what is large, then to the first of the four newest that have one; the order stays else. */
function picturesFirst(cards: readonly Story[], large: Story | undefined, places: number): [Story[], Story[]] {
  const pictured = cards.slice(0, 4).filter(({ picture }) => picture !== null);
  const wanted = [...(large ? [large] : []), ...pictured, ...cards];
  const chosen = wanted.filter((card, at, all) => all.indexOf(card) === at).slice(0, places);
  return [chosen, cards.filter((card) => !chosen.includes(card))];
}
