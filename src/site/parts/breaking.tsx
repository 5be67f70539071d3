import type { Site } from '../page.ts';
import { foreignText } from './card-language.ts';

/** What has just happened, in one line on every page, until its time is over. */
export function Breaking({ site }: { site: Site }) {
  const news = site.fronts.breaking();
  if (!news) return null;
  const label = site.voice.say('breaking');
  // an editor's words may be in another script than the paper's
  const words = { dir: 'auto' as const, lang: foreignText(site, news.language).lang };
  return (
    <aside class="breaking" aria-label={String(label)}>
      <p class="wrap">
        <strong>{label}</strong>{' '}
        {news.path ? (
          <a href={news.path} {...words}>
            {news.text}
          </a>
        ) : (
          <span {...words}>{news.text}</span>
        )}
      </p>
    </aside>
  );
}
