import type { Site } from '../page.ts';

/** What has just happened, in one line on every page, until its time is over. */
export function Breaking({ site }: { site: Site }) {
  const news = site.fronts.breaking();
  if (!news) return null;
  const label = site.voice.say('breaking');
  return (
    <aside class="breaking" aria-label={String(label)}>
      <p class="wrap">
        <strong>{label}</strong> {news.path ? <a href={news.path}>{news.text}</a> : news.text}
      </p>
    </aside>
  );
}
