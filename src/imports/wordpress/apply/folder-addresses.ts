import type { Redirect } from '../../../paper/add-redirects.ts';
import { pieces } from '../../pieces.ts';
import { pathOf } from '../plan/addresses.ts';
import { publishedAt } from '../plan/dates.ts';
import { stateOf } from '../plan/states.ts';
import { addOld, dateFrontOf } from './redirects.ts';
import type { Site } from './site.ts';

/**
 * The front page, feeds and archives of dates of a former site that lay in a folder (`example.org/blog/2012/04/`), and the
 * archives of one whose stories' addresses begin with words (`/archives/date/2012/04/`).
 */
export async function folderAddresses(site: Site, types: readonly string[]): Promise<void> {
  const folder = pathOf(site.facts.base || '/').replace(/\/$/, '');
  const fronts = new Set([folder, dateFrontOf(site)].filter((front) => front !== ''));
  if (fronts.size === 0) return;
  const paths = new Map<string, string>();
  if (folder !== '') {
    paths.set(`${folder}/`, '/');
    paths.set(`${folder}/feed/`, '/feed.xml');
    paths.set(`${folder}/comments/feed/`, '/comments/feed.xml');
  }
  const { format } = new Intl.DateTimeFormat('en-CA', { timeZone: site.settings.zone });
  for (const items of site.stage.items(types, 500))
    for (const { item } of items) {
      const at = publishedAt(item.published, site.zone);
      if (at === null || !stateOf(item, at, { map: site.map, now: site.run.now() }).live) continue;
      const day = format(Math.min(at, site.run.now())).split('-');
      for (const length of [1, 2, 3]) {
        const path = `/${day.slice(0, length).join('/')}/`;
        for (const front of fronts) paths.set(front + path, path);
      }
    }
  const redirects = [...paths].map(
    ([from, address]): Redirect => ({ from, to: { kind: 'address', address }, source: 'import' }),
  );
  for (const some of pieces(redirects, 500)) await site.run.batch((batch) => addOld(site, batch, some));
}
