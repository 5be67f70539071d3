import type { Child } from 'hono/jsx';
import type { PlacedCard as Story } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { Card } from './card.tsx';

/** Opinion: who says it comes first; a small portrait, no photograph, headlines in the regular weight. */
export function FrontOpinion({ site, title, cards, kind }: { site: Site; title: Child; cards: Story[]; kind: string }) {
  return (
    <section class={`front-block ${kind}`.trim()}>
      {title}
      <div class={`front-row n${Math.min(cards.length, 4)}`}>
        {cards.map((card) => (
          <Card site={site} card={card} form="opinion" level={title ? 3 : 2} />
        ))}
      </div>
    </section>
  );
}
