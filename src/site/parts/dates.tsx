import type { PublicArticle } from '../../articles/public.ts';
import { isoInstant } from '../../base/clock.ts';
import type { Site } from '../page.ts';
import type { Key } from '../strings.ts';
import { weave } from './weave.tsx';

/**
 * When the story came out, and apart from that when it was changed in substance (and how, unless that stands above the
 * text) or corrected. Small changes after publication move none of these dates.
 */
export function Dates({ site, article, ages }: { site: Site; article: PublicArticle; ages: boolean }) {
  const { voice } = site;
  const update = article.changes.findLast(({ kind }) => kind === 'update');
  return (
    <div class="dates">
      {(!site.isPreview || article.edition > 0) && (
        <p>{weave(voice, 'date.published', 'date', <Time site={site} at={article.publishedAt} />)}</p>
      )}
      {article.updatedAt !== null && article.updatedAt > article.publishedAt && (
        <p>
          {weave(voice, 'date.updated', 'date', <Time site={site} at={article.updatedAt} />)}
          {update?.note && update.place !== 'above' && <>: {update.note}</>}{' '}
          {article.changes.length > 1 && <a href="#changes">{voice.say('date.changes')}</a>}
        </p>
      )}
      {article.correctedAt !== null && (
        <p>
          <a href={article.changes.length > 0 ? '#changes' : undefined}>
            {weave(voice, 'date.corrected', 'date', <Time site={site} at={article.correctedAt} />)}
          </a>
        </p>
      )}
      {ages && <Age site={site} publishedAt={article.publishedAt} />}
    </div>
  );
}

export function Time({ site, at }: { site: Site; at: number }) {
  return <time datetime={isoInstant(at)}>{site.voice.date(at, 'minute')}</time>;
}

const DAY = 86_400_000;

/** Told once a story is older than the paper's limit. */
function Age({ site, publishedAt }: { site: Site; publishedAt: number }) {
  const limit = site.paper.settings.ageNoticeDays;
  const days = (site.now - publishedAt) / DAY;
  if (limit === 0 || days <= limit) return null;
  const [key, count]: [Key, number] =
    days >= 365.25
      ? ['date.old.years', Math.floor(days / 365.25)]
      : ['date.old.months', Math.max(1, Math.floor(days / 30.44))];
  return (
    <p class="age">
      <strong>{site.voice.say(key, { count })}</strong>
    </p>
  );
}
