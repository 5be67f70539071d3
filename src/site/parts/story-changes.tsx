import type { PublicArticle } from '../../articles/public.ts';
import { isoInstant } from '../../base/clock.ts';
import type { Site } from '../page.ts';
import type { Voice } from '../voice.ts';
import { comparePath } from './compare-path.ts';

/** The public ledger of a story: every update, correction and clarification, and that it was retracted once, newest first. */
export function StoryChanges({ site, article }: { site: Site; article: PublicArticle }) {
  const { voice } = site;
  if (article.changes.length === 0) return null;
  const mayCompare = site.paper.settings.readersCompare && !site.isPreview;
  const since = article.comparableSince ?? Number.POSITIVE_INFINITY;
  const marked = new Set(Object.values(article.origins ?? {}).flat());
  return (
    <section class="changes" id="changes">
      <h2>{voice.say('changes.title')}</h2>
      <ul>
        {[...article.changes].reverse().map(({ kind, note, at, edition }) => (
          <li class={kind} {...told(voice, article, edition)}>
            <strong>
              <time datetime={isoInstant(at)}>
                {voice.say(`change.${kind}`, { date: voice.date(at, 'minute') })}
                {note && ':'}
              </time>
            </strong>{' '}
            {note}
            {edition !== undefined && mayCompare && edition > since && (
              <>
                {' '}
                <a href={comparePath(article, edition)}>{voice.say('compare.link')}</a>
              </>
            )}
            {edition !== undefined && marked.has(edition) && (
              <button type="button" aria-pressed="false">
                {voice.say('since.mark')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For who comes back: which edition brought it, and what is said to those who have read up to the one before it. */
function told(voice: Voice, { changes }: PublicArticle, own: number | undefined): Record<string, string | number> {
  if (own === undefined) return {};
  const count = changes.filter(({ edition = 0 }) => edition >= own).length;
  return { 'data-change': own, 'data-told': voice.say('since.count', { count }) };
}
