import { redirectKey } from '../../../paper/add-redirects.ts';
import { pathOf } from '../plan/addresses.ts';
import type { WxrItem } from '../read/records.ts';
import type { Site } from './site.ts';

/** Every address that the export gives an item: its link, its number, its guid where that is an address of the site. */
export function itemAddresses(site: Site, item: WxrItem): string[] {
  const number = /^\d+$/.test(item.number) ? [`/?p=${item.number}`] : [];
  const link = item.link && site.sources.isOurs(item.link) ? addressIn(item.link) : [];
  return [...new Set([...link, ...pathBefore(site, item.link), ...number, ...guidAddress(site, item)])];
}

/** The guid, where it is an address of the site that no other item has: merged and moved sites keep those of others. */
export function guidAddress(site: Site, item: WxrItem): string[] {
  if (!/^https?:\/\//i.test(item.guid) || !site.sources.isOurs(item.guid)) return [];
  return [...addressIn(item.guid), ...pathBefore(site, item.guid)].filter((address) => {
    const key = redirectKey(address);
    const number = /^\/\?(?:p|page_id|attachment_id)=(\d+)$/.exec(key)?.[1];
    const owner = number ? site.stage.item(number)?.number : site.stage.numberAt(key);
    return owner === undefined || owner === item.number;
  });
}

/** The path of a link that also has a query, where it is more than the site's own. */
function pathBefore(site: Site, link: string): string[] {
  if (!link.includes('?') || !site.sources.isOurs(link)) return [];
  const path = pathOf(link).replace(/\?.*$/s, '');
  return [redirectKey('/'), redirectKey(pathOf(site.facts.base || '/'))].includes(redirectKey(path)) ? [] : [path];
}

/** What stands in a query counts at the root: `/blog/?p=1` names no folder but a story. */
function addressIn(address: string): string[] {
  const path = pathOf(address);
  const query = path.indexOf('?');
  const plain = query < 0 ? path : `/${path.slice(query)}`;
  return redirectKey(plain) === '/' ? [] : [plain];
}
