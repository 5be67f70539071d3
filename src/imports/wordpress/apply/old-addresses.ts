import { redirectKey } from '../../../paper/add-redirects.ts';
import { publishedAt } from '../plan/dates.ts';
import { stateOf } from '../plan/states.ts';
import { canonicalPathOf } from '../plan/story-input.ts';
import type { WxrItem } from '../read/records.ts';
import { guidAddress, itemAddresses } from './item-addresses.ts';
import { below } from './redirects.ts';
import type { Site } from './site.ts';

/**
 * Every address that the export names for a story or page, but the one it keeps: by number, by its former slugs and dates
 * (WordPress: `wp_old_slug_redirect`), and by its own link where it is not for readers, so that it is known to be gone.
 */
export function oldAddresses(site: Site, item: WxrItem): string[] {
  const addresses: string[] = [];
  if (/^\d+$/.test(item.number)) addresses.push(`/?${item.type === 'page' ? 'page_id' : 'p'}=${item.number}`);
  const own = canonicalPathOf(item, site.sources, site.facts.base);
  const at = publishedAt(item.published, site.zone);
  if (own && !stateOf(item, at, { map: site.map, now: site.run.now() }).live) addresses.push(own);
  if (!own) addresses.push(...itemAddresses(site, item));
  addresses.push(...guidAddress(site, item).filter((guid) => !own || redirectKey(guid) !== redirectKey(own)));
  const path = own ?? (item.slug ? below(site, `/${item.slug}/`) : null);
  if (!path) return addresses;
  for (const [key, value] of item.meta) {
    if (key === '_wp_old_slug' && value.trim()) addresses.push(withSlug(path, item.slug, value.trim()));
    if (key === '_wp_old_date') {
      const dated = withDate(path, value.trim());
      if (dated) addresses.push(dated);
    }
  }
  return [...new Set(addresses)];
}

/**
 * The story's name alone: WordPress finds a story by it whatever its address (`?name=…`, `redirect_guess_404_permalink`).
 * It stands in for whatever else has that address.
 */
export function nameAddress(site: Site, item: WxrItem): string[] {
  const own = canonicalPathOf(item, site.sources, site.facts.base);
  const at = publishedAt(item.published, site.zone);
  if (!own || !item.slug || !stateOf(item, at, { map: site.map, now: site.run.now() }).live) return [];
  const name = below(site, `/${item.slug}/`);
  return redirectKey(name) === redirectKey(own) ? [] : [name];
}

function withSlug(path: string, slug: string, old: string): string {
  const segments = path.split('/');
  const index = segments.findLastIndex((segment) => segment !== '' && segment.toLowerCase() === slug.toLowerCase());
  const last = index >= 0 ? index : segments.findLastIndex((segment) => segment !== '');
  segments[last] = old.replaceAll('/', '');
  return segments.join('/');
}

function withDate(path: string, date: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  if (!year || !month || !day) return null;
  const full = path.replace(/\/\d{4}\/\d{2}\/\d{2}\//, `/${year}/${month}/${day}/`);
  const dated = full === path ? path.replace(/\/\d{4}\/\d{2}\//, `/${year}/${month}/`) : full;
  return dated === path ? null : dated;
}
