import type { Site } from '../page.ts';

/** The topics that an editor has pinned, in order; entries whose time is over are left out. */
export function Strip({ site }: { site: Site }) {
  const { paper, urls, voice, now } = site;
  const entries = paper.strip.filter(({ endsAt }) => endsAt === null || endsAt > now);
  if (entries.length === 0) return null;
  return (
    <nav class="strip" aria-label={voice.say('nav.topics')}>
      <ul class="row">
        {entries.map(({ slug, name }) => (
          <li>
            <a href={urls.topic(slug)}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
