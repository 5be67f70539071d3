import type { PublicArticle } from '../../articles/public.ts';
import type { Site } from '../page.ts';

/** The topics as plain words between middots. */
export function StoryTopics({ site, article }: { site: Site; article: PublicArticle }) {
  if (article.topics.length === 0) return null;
  return (
    <nav class="topics" aria-label={site.voice.say('topics.title')}>
      <ul>
        {article.topics.map(({ slug, name }) => (
          <li>
            <a href={site.urls.topic(slug)} rel="tag">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
