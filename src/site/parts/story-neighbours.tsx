import type { Card } from '../../articles/public.ts';
import type { Site } from '../page.ts';

/** The stories before and after this one in its section. */
export function StoryNeighbours(props: { site: Site; section: string; previous: Card | null; next: Card | null }) {
  const { site, section, previous, next } = props;
  const { voice } = site;
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={voice.say('neighbours.title', { section })}>
      <ul>
        {previous && (
          <li>
            <a href={previous.path} rel="prev">
              <span class="quiet">{voice.say('previous')}</span> {previous.headline}
            </a>
          </li>
        )}
        {next && (
          <li>
            <a href={next.path} rel="next">
              <span class="quiet">{voice.say('next')}</span> {next.headline}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
