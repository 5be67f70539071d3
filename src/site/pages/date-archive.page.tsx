import { moved } from '../moved.ts';
import { definePage, type Site } from '../page.ts';
import { isPeriod, type Period, periodPath, spanOf } from '../parts/archive-dates.ts';
import { ArchiveMonths } from '../parts/archive-months.tsx';
import type { Crumb } from '../parts/list-head.tsx';
import { listPage, movedToPage } from '../parts/list-page.tsx';
import { type ListPlace, placeOf, splitPage } from '../parts/list-place.ts';
import { readList } from '../parts/list-read.ts';

interface Params {
  period: Period;
  /** the address is not written with leading zeros */
  padded: boolean;
  place: ListPlace | { moved: number };
}

/** All stories of a year, a month or a day, in the paper's time zone: `/2026/`, `/2026/08/`, `/2026/08/21/`. */
export const dateArchivePage = definePage<Params>({
  name: 'date archive',
  match(question) {
    const { base, rest } = splitPage(question.path);
    const found = /^\/(\d{4})\/(?:(\d{1,2})\/(?:(\d{1,2})\/)?)?$/.exec(base);
    if (!found) return null;
    const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
    const period: Period = { year: year as number, month, day };
    const place = isPeriod(period) ? placeOf(rest, question) : null;
    return place && { period, padded: periodPath(period) === base, place };
  },
  async render(site, { period, padded, place }) {
    const base = periodPath(period);
    if ('moved' in place) return movedToPage(site, base, place.moved, ['latest']);
    if (!padded) return moved(site.urls.absolute(base), ['latest']);
    const span = spanOf(period, site.paper.settings.zone);
    const [list, months] = await Promise.all([readList(site, span, base, place), site.articles.months()]);
    if (!list || list.cards.length === 0) return null;
    const name = nameOf(site, period);
    return listPage(site, {
      list,
      title: name,
      description: site.voice.say('archive.of', { period: name }),
      crumbs: above(site, period),
      tags: ['latest'],
      side: <ArchiveMonths site={site} months={months} period={period} />,
      feed: false,
    });
  },
});

function nameOf({ voice, paper }: Site, period: Period): string {
  const { year, month, day } = period;
  if (month === undefined) return voice.say('archive.year', { year });
  if (day === undefined) return voice.month(year, month);
  return voice.date(spanOf(period, paper.settings.zone).from, 'weekday');
}

function above(site: Site, { year, month, day }: Period): Crumb[] {
  const periods: Period[] = [];
  if (month !== undefined) periods.push({ year });
  if (day !== undefined) periods.push({ year, month });
  return [
    { name: site.voice.say('footer.latest'), path: site.urls.archive() },
    ...periods.map((period) => ({ name: nameOf(site, period), path: periodPath(period) })),
  ];
}
