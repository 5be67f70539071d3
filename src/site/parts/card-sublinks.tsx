import type { PlacedCard } from '../../fronts/public.ts';
import type { Site } from '../page.ts';
import { amongText } from './card-language.ts';

/** Other stories that an editor hung on a card: one line each, beside the link that is stretched over the card. */
export function CardSublinks({ site, card }: { site: Site; card: PlacedCard }) {
  const links = card.placed?.sublinks ?? [];
  if (links.length === 0) return null;
  return (
    <ul class="sublinks">
      {links.map(({ path, headline, language }) => (
        <li {...amongText(site, language, card.language)}>
          <a href={path}>{headline}</a>
        </li>
      ))}
    </ul>
  );
}
