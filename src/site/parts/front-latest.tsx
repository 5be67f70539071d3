import type { PlacedCard as Story } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { Card } from './card.tsx';

/** The newest stories that stand nowhere else on the front, as lines with the time; the whole list is a link. */
export function FrontLatest({ site, cards }: { site: Site; cards: Story[] }) {
  return (
    <section class="front-latest front-stack">
      <h2>
        <a href={site.urls.archive()}>{site.voice.say('front.latest')}</a>
      </h2>
      {cards.map((card) => (
        <Card site={site} card={card} form="short" level={3} time="recent" />
      ))}
    </section>
  );
}
