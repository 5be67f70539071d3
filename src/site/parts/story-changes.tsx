import type { PublicArticle } from '../../articles/public.ts';
import { isoInstant } from '../../base/clock.ts';
import type { Site } from '../page.ts';
import { comparePath } from './compare-path.ts';

/** The public ledger of a story: every update, correction and clarification, newest first. */
export function StoryChanges({ site, article }: { site: Site; article: PublicArticle }) {
  const { voice } = site;
  if (article.changes.length === 0) return null;
  const mayCompare = site.paper.settings.readersCompare && !site.isPreview;
  const since = article.comparableSince ?? Number.POSITIVE_INFINITY;
  return (
    <section class="changes" id="changes">
      <h2>{voice.say('changes.title')}</h2>
      <ul>
        {[...article.changes].reverse().map(({ kind, note, at, edition }) => (
          <li class={kind}>
            <strong>
              <time datetime={isoInstant(at)}>{voice.say(`change.${kind}`, { date: voice.date(at, 'minute') })}:</time>
            </strong>{' '}
            {note}
            {edition !== undefined && mayCompare && edition > since && (
              <>
                {' '}
                <a href={comparePath(article, edition)}>{voice.say('compare.link')}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
