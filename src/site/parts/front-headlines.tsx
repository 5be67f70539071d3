import type { PlacedCard as Story } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { Card } from './card.tsx';

/** The end of a front: what else is new, as lines, three across. */
export function FrontHeadlines({ site, title, href, cards, timed, kind = '' }: Props) {
  if (cards.length === 0) return null;
  return (
    <section class={`front-block ${kind}`.trim()}>
      <h2>{href ? <a href={href}>{title}</a> : title}</h2>
      <div class="front-row n6">
        {cards.map((card) => (
          <Card site={site} card={card} form="line" level={3} section time={timed ? 'recent' : 'date'} />
        ))}
      </div>
    </section>
  );
}

interface Props {
  site: Site;
  title: string;
  href?: string;
  cards: readonly Story[];
  /** the time of day of what is of today, in place of dates */
  timed?: boolean;
  kind?: string;
}
