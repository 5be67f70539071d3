import type { Child } from 'hono/jsx';
import type { PlacedCard as Story } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { Card } from './card.tsx';

/** One row of thin cards: a small picture beside each headline. */
export function FrontStrip({ site, title, cards, kind }: Props) {
  return (
    <section class={`front-block ${kind}`.trim()}>
      {title}
      <div class={`front-row front-thin${title ? '' : ' bare'} n${cards.length % 3 === 0 ? 6 : 4}`}>
        {cards.map((card) => (
          <Card
            site={site}
            card={card}
            form="line"
            level={title ? 3 : 2}
            picture={card.placed?.size === 'small' ? undefined : 'small'}
            time="recent"
          />
        ))}
      </div>
    </section>
  );
}

interface Props {
  site: Site;
  title?: Child;
  cards: readonly Story[];
  kind: string;
}
