import type { PublicArticle } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import { ownText } from './card-language.ts';

/** The topics as plain words between middots. */
export function StoryTopics({ site, article }: { site: Site; article: PublicArticle }) {
  if (article.topics.length === 0) return null;
  return (
    <nav class="topics" {...ownText(site, article.language)} aria-label={site.voice.say('topics.title')}>
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
