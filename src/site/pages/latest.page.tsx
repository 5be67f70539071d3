import { definePage } from '../page.ts';
import { ArchiveMonths } from '../parts/archive-months.tsx';
import { listPage, movedToPage } from '../parts/list-page.tsx';
import { type ListPlace, placeOf, restOf } from '../parts/list-place.ts';
import { readList } from '../parts/list-read.ts';

/** Everything, newest first (R30: what other systems call "Blog"). Its feeds are the paper's own. */
export const latestPage = definePage<{ place: ListPlace | { moved: number } }>({
  name: 'latest',
  match(question, { settings }) {
    const rest = restOf(question.path, settings.archivePath);
    const place = rest === null ? null : placeOf(rest, question);
    return place && { place };
  },
  async render(site, { place }) {
    const base = site.urls.archive();
    if ('moved' in place) return movedToPage(site, base, place.moved, ['latest']);
    const [list, months] = await Promise.all([readList(site, { all: true }, base, place), site.articles.months()]);
    return (
      list &&
      listPage(site, {
        list,
        title: site.voice.say('footer.latest'),
        description: site.voice.say('archive.all'),
        tags: ['latest'],
        side: <ArchiveMonths site={site} months={months} />,
        feed: false,
      })
    );
  },
});
