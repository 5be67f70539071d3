import type { Card } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import { foreignText, ownText } from './card-language.ts';
import { CardPicture } from './card-picture.tsx';

/** The stories before and after this one in its section, each in the direction of its own language. */
export function StoryNeighbours(props: { site: Site; section: string; previous: Card | null; next: Card | null }) {
  const { site, section, previous, next } = props;
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={site.voice.say('neighbours.title', { section })}>
      <ul>
        {previous && <Neighbour site={site} card={previous} side="previous" />}
        {next && <Neighbour site={site} card={next} side="next" />}
      </ul>
    </nav>
  );
}

function Neighbour({ site, card, side }: { site: Site; card: Card; side: 'previous' | 'next' }) {
  return (
    <li {...foreignText(site, card.language)}>
      <a href={card.path} rel={side === 'previous' ? 'prev' : 'next'}>
        <span>
          <span class="quiet">
            <span {...ownText(site, card.language)}>{site.voice.say(side)}</span>
          </span>{' '}
          {card.headline}
        </span>
        <CardPicture site={site} card={card} slot="small" />
      </a>
    </li>
  );
}
