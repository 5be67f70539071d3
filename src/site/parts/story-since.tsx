import type { PublicArticle } from '../../articles/public.ts';
import type { Site } from '../page.ts';

/**
 * For a reader who chose to be told, and comes back: how much changed since. Hidden until `client/since.ts`, which knows what
 * this browser has read, finds lines of the ledger that came later.
 */
export function StorySince({ site: { voice, isPreview }, article }: { site: Site; article: PublicArticle }) {
  if (isPreview || !article.changes.some(({ edition }) => edition !== undefined)) return null;
  return (
    <div class="since" data-passage={voice.say('since.passage')} hidden>
      <a href="#changes">{voice.say('date.changes')}</a>
      <button type="button">{voice.say('since.first')}</button>
      <button type="button" aria-pressed="false">
        {voice.say('since.plain')}
      </button>
    </div>
  );
}
