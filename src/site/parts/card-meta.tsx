import type { Card } from '../../articles/public.ts';
import { type Instant, isoInstant } from '../../base/clock.ts';
import type { Site } from '../page.ts';

/**
 * When the story was published. `recent`: the time of day, only while the story is under 12 hours old and of today, so
 * that a bare time is never another day's (pages are kept for ten minutes at most, so it is true within these); `clock`: the time of day,
 * under a heading that names the day; `date`: the date.
 */
export type CardTime = 'recent' | 'clock' | 'date';

export function CardMeta({ site, card, byline, time, foreign }: Props) {
  const names = byline ? card.bylineText || site.voice.list(writers(card)) : '';
  const when = time ? written(site, card.publishedAt, time) : '';
  if (!names && !when) return null;
  return (
    <p class="meta">
      {names}
      {names && when ? ' · ' : ''}
      {when && (
        <time
          datetime={isoInstant(card.publishedAt)}
          lang={foreign ? site.voice.language : undefined}
          dir={foreign ? site.voice.direction : undefined}
        >
          {when}
        </time>
      )}
    </p>
  );
}

interface Props {
  site: Site;
  card: Card;
  byline?: boolean;
  time?: CardTime;
  /** the card is in another language than the paper, whose the date is */
  foreign?: boolean;
}

function writers(card: Card): string[] {
  const text = card.byline.filter(({ role }) => role === 'text');
  return (text.length ? text : card.byline).map(({ name }) => name);
}

function written(site: Site, at: Instant, time: CardTime): string {
  const { language } = site.voice;
  const { zone } = site.paper.settings;
  if (time === 'date') return site.voice.date(at, 'short');
  if (time === 'recent' && !isRecent(site, at)) return '';
  return clock(language, zone).format(at);
}

function isRecent(site: Site, at: Instant): boolean {
  const { date } = site.voice;
  return site.now - at < 12 * 3_600_000 && date(at, 'short') === date(site.now, 'short');
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(language: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  const known = clocks.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  clocks.set(key, made);
  return made;
}
