import type { Site } from '../page.ts';

/** The topics that an editor has pinned, in order; entries whose time is over are left out. */
export function Strip({ site }: { site: Site }) {
  const { paper, urls, voice, now } = site;
  const pinned = paper.strip.filter(({ endsAt, filled }) => !filled && (endsAt === null || endsAt > now));
  const free = Math.max(0, paper.settings.stripPlaces - pinned.length);
  const entries = [...pinned, ...paper.strip.filter(({ filled }) => filled).slice(0, free)];
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
