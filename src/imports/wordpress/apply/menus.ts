import type { ArticleId, SectionId, TopicId } from '../../../base/ids.ts';
import { safeAddress, tidyAddress } from '../../../content/address.ts';
import { type Redirect, type RedirectTarget, redirectKey } from '../../../paper/add-redirects.ts';
import { type MenuItemInput, saveMenu } from '../../../paper/menus/save-menu.ts';
import type { Batch } from '../../run.ts';
import { pathOf } from '../plan/addresses.ts';
import { meta } from '../plan/export-sources.ts';
import { keyOf } from '../plan/stage.ts';
import { plainText } from '../plan/text.ts';
import type { WxrItem } from '../read/records.ts';
import { itemAddresses } from './item-addresses.ts';
import { addOld } from './redirects.ts';
import { knownId, type Site, sectionKey, topicKey } from './site.ts';
import { fateOfTaxonomy } from './terms.ts';

interface Menu {
  slug: string;
  name: string;
  items: WxrItem[];
}

/**
 * Menus with their nesting. An entry without a title of its own takes its target's. Where a menu stood is not in the file; it
 * is guessed by name, and only for places of the paper that are free.
 */
export async function importMenus(site: Site): Promise<void> {
  const menus = gather(site);
  const taken = new Set((await site.run.db.selectFrom('menus').select('place').execute()).map(({ place }) => place));
  for (const menu of menus) {
    const open = menu.items.filter((item) => site.stage.known('menuItem', keyOf(item))?.state !== 'imported');
    await site.run.batch(async (batch) => {
      for (const _ of menu.items.slice(open.length)) batch.count('menuItems', 0, 1);
      const old = menu.items.flatMap((item) => menuAddresses(site, item));
      if (open.length === 0) return addOld(site, batch, old);
      const place = placeOf(menu, menus, taken);
      const { entries, left } = tree(site, menu.items, batch);
      const id = await saveMenu(batch.ctx, { slug: menu.slug, name: menu.name, place, items: entries });
      if (place) {
        taken.add(place);
        site.run.report.decisions.push(`The menu “${menu.name}” stands at: ${place}.`);
      }
      for (const item of open) {
        const kept = !left.has(item.number);
        batch.count('menuItems', kept ? 1 : 0, kept ? 0 : 1);
        batch.rows.push(
          site.run.row('menuItem', keyOf(item), ['menu', id], kept ? 'imported' : 'pending', kept ? null : item),
        );
      }
      await addOld(site, batch, old);
    });
  }
}

function gather(site: Site): Menu[] {
  const menus = new Map<string, Menu>();
  const names = new Map(site.stage.terms('nav_menu').map(({ slug, name }) => [slug, plainText(name)]));
  for (const items of site.stage.items(['nav_menu_item']))
    for (const { item } of items) {
      const term = item.terms.find(({ taxonomy }) => taxonomy === 'nav_menu');
      const slug = term?.slug ?? 'menu';
      const menu = menus.get(slug) ?? {
        slug,
        name: names.get(slug) || plainText(term?.name ?? '') || 'Menu',
        items: [],
      };
      menu.items.push(item);
      menus.set(slug, menu);
    }
  for (const menu of menus.values()) menu.items.sort((a, b) => a.order - b.order);
  return [...menus.values()];
}

type Place = 'main' | 'footer' | 'social';

function placeOf(menu: Menu, menus: readonly Menu[], taken: Set<string | null>): Place | null {
  const words = `${menu.slug} ${menu.name}`.toLowerCase();
  const free = (place: Place) => (taken.has(place) ? null : place);
  if (/social|follow/.test(words)) return free('social');
  if (/foot|bottom|legal|imprint/.test(words)) return free('footer');
  const likely = (one: Menu) =>
    /\b(?:main|primary|header|top|principal|haupt\w*|ana)\b|navigation|mainmenu|primary-?menu/.test(
      `${one.slug} ${one.name}`.toLowerCase(),
    );
  if (likely(menu)) return free('main');
  if (menus.some(likely)) return null;
  const short = menus
    .filter((one) => !/social|follow|foot|bottom|legal/.test(one.slug))
    .sort((a, b) => distance(a) - distance(b))[0];
  return short === menu ? free('main') : null;
}

/** How far a menu is from the seven or so entries that a newspaper's first menu has. */
function distance(menu: Menu): number {
  return Math.abs(menu.items.filter((item) => parentOf(item) === '').length - 7);
}

function parentOf(item: WxrItem): string {
  const parent = meta(item, '_menu_item_menu_item_parent');
  return /^[1-9]\d*$/.test(parent) ? parent : '';
}

function tree(site: Site, items: readonly WxrItem[], batch: Batch): { entries: MenuItemInput[]; left: Set<string> } {
  const left = new Set<string>();
  const made = new Map<string, MenuItemInput>();
  for (const item of items) {
    const target = targetOf(site, item);
    if (target) made.set(item.number, { label: labelOf(item), target, children: [] });
    else {
      left.add(item.number);
      batch.problem(
        'menuItems',
        labelOf(item) || item.number,
        'what the entry leads to is not in the export',
        `item ${item.number}`,
      );
    }
  }
  const byNumber = new Map(items.map((item) => [item.number, item]));
  const entries: MenuItemInput[] = [];
  for (const item of items) {
    const entry = made.get(item.number);
    if (entry) (above(item, byNumber, made)?.children ?? entries).push(entry);
  }
  return { entries, left };
}

/** The nearest entry above that is kept; none where the entries form a ring. */
function above(
  item: WxrItem,
  byNumber: Map<string, WxrItem>,
  made: Map<string, MenuItemInput>,
): MenuItemInput | undefined {
  const seen = new Set([item.number]);
  let found: MenuItemInput | undefined;
  for (let parent = parentOf(item); parent; ) {
    if (seen.has(parent)) return undefined;
    seen.add(parent);
    found ??= made.get(parent);
    const next = byNumber.get(parent);
    parent = next ? parentOf(next) : '';
  }
  return found;
}

function labelOf(item: WxrItem): string {
  return plainText(item.title).slice(0, 300);
}

function targetOf(site: Site, item: WxrItem): MenuItemInput['target'] | null {
  const type = meta(item, '_menu_item_type');
  const number = meta(item, '_menu_item_object_id');
  const object = meta(item, '_menu_item_object');
  const address = meta(item, '_menu_item_url');
  if (type === 'post_type') {
    const id = knownId<ArticleId>(site, 'article', number);
    return id ? { kind: 'article', id } : null;
  }
  if (type === 'taxonomy') return termTarget(site, object, number);
  if (type === 'post_type_archive') return { kind: 'archive' };
  return addressTarget(site, address);
}

/** An entry had an address in the export, which leads where the entry does. */
function menuAddresses(site: Site, item: WxrItem): Redirect[] {
  const to = redirectTo(site, targetOf(site, item));
  return itemAddresses(site, item).map((from) => ({ from, to, source: 'import' }));
}

function redirectTo(site: Site, target: MenuItemInput['target'] | null): RedirectTarget {
  switch (target?.kind) {
    case 'article':
    case 'section':
    case 'topic':
    case 'author':
      return target;
    case 'home':
      return { kind: 'address', address: '/' };
    case 'archive':
      return { kind: 'address', address: site.settings.archivePath };
    case 'address': {
      const { address } = target;
      // the number of an entry is no way out of the site: whoever wrote the menu would own a redirect of ours
      if (/^https?:/i.test(address)) return { kind: 'gone' };
      return address.startsWith('/') && site.stage.known('redirect', redirectKey(address)) ? target : { kind: 'gone' };
    }
    default:
      return { kind: 'gone' };
  }
}

export function termTarget(site: Site, taxonomy: string, number: string): MenuItemInput['target'] | null {
  const row = site.stage.sql('select slug from term where taxonomy = ? and number = ?').get(taxonomy, number) as
    | { slug: string }
    | undefined;
  if (!row) return null;
  if (fateOfTaxonomy(site, taxonomy) === 'sections') {
    const id = knownId<SectionId>(site, 'section', sectionKey(row.slug));
    return id && { kind: 'section', id };
  }
  const id = knownId<TopicId>(site, 'topic', topicKey(taxonomy, row.slug));
  return id && { kind: 'topic', id };
}

export function addressTarget(site: Site, address: string): MenuItemInput['target'] | null {
  const absolute = site.sources.absolute(address || '') ?? address;
  if (site.sources.isOurs(absolute)) {
    const article = site.sources.articleAt(absolute);
    if (article) return { kind: 'article', id: article };
    // `https://own.site//other.site/` is no way out
    const path = tidyAddress(pathOf(absolute).replace(/^[/\\]+/, '/'));
    return path === '/' || path === pathOf(site.facts.base || '/')
      ? { kind: 'home' }
      : { kind: 'address', address: path };
  }
  if (address === '/') return { kind: 'home' };
  const safe = safeAddress(address === '' ? '#' : absolute.startsWith('#') ? absolute : absolute);
  return safe && !/^tel:/i.test(safe) ? { kind: 'address', address: safe } : null;
}
