import type { Redirect } from '../../../paper/add-redirects.ts';
import { pieces } from '../../pieces.ts';
import { pathOf } from '../plan/addresses.ts';
import { publishedAt } from '../plan/dates.ts';
import { stateOf } from '../plan/states.ts';
import { addOld } from './redirects.ts';
import type { Site } from './site.ts';

/** The front page, feeds and archives of dates of a former site that lay in a folder (`example.org/blog/2012/04/`). */
export async function folderAddresses(site: Site, types: readonly string[]): Promise<void> {
  const folder = pathOf(site.facts.base || '/').replace(/\/$/, '');
  if (folder === '') return;
  const paths = new Map([
    ['/', '/'],
    ['/feed/', '/feed.xml'],
    ['/comments/feed/', '/comments/feed.xml'],
  ]);
  for (const items of site.stage.items(types, 500))
    for (const { item } of items) {
      const at = publishedAt(item.published, site.zone);
      if (at === null || !stateOf(item, at, { map: site.map, now: site.run.now() }).live) continue;
      const day = new Intl.DateTimeFormat('en-CA', { timeZone: site.settings.zone }).format(at).split('-');
      for (const length of [1, 2, 3]) {
        const path = `/${day.slice(0, length).join('/')}/`;
        paths.set(path, path);
      }
    }
  const redirects = [...paths].map(
    ([path, address]): Redirect => ({ from: folder + path, to: { kind: 'address', address }, source: 'import' }),
  );
  for (const some of pieces(redirects, 500)) await site.run.batch((batch) => addOld(site, batch, some));
}
