import type { ArticleId, AuthorId } from '../../../base/ids.ts';
import { safeAddress } from '../../../content/address.ts';
import type { Redirect } from '../../../paper/add-redirects.ts';
import { type MenuItemInput, saveMenu } from '../../../paper/menus/save-menu.ts';
import type { Batch } from '../../run.ts';
import { type BlockNode, innerBlocks, parseBlocks } from '../convert/block-grammar.ts';
import { word } from '../convert/block-handler.ts';
import { fateOf } from '../plan/kinds.ts';
import type { StagedItem } from '../plan/stage.ts';
import { plainText } from '../plan/text.ts';
import type { WxrItem } from '../read/records.ts';
import { authorKey } from './authors.ts';
import { skipComments } from './comments.ts';
import { countBodies } from './count-bodies.ts';
import { itemAddresses } from './item-addresses.ts';
import { addressTarget, termTarget } from './menus.ts';
import { addOld } from './redirects.ts';
import { knownId, type Site } from './site.ts';

const ELSEWHERE = new Set(['attachment', 'nav_menu_item', 'guest-author']);

/**
 * Items of all other types: menus of the block editor become menus; what plugins made is kept whole in the ledger, for
 * editors, and never shown; personal data and machinery are left out.
 */
export async function importOthers(site: Site, articleTypes: readonly string[]): Promise<void> {
  tellHidden(site);
  for (const items of site.stage.items('all', 200)) {
    const others = items.filter(({ type }) => !ELSEWHERE.has(type) && !articleTypes.includes(type));
    const files = items.filter(({ type }) => ELSEWHERE.has(type));
    if (others.length + files.length === 0) continue;
    await site.run.batch(async (batch) => {
      for (const { item } of files) {
        if (item.type === 'attachment') countBodies(site, batch, item, null);
        skipComments(batch, item);
      }
      for (const other of others) await one(site, batch, other);
      await addOld(site, batch, [
        ...items.flatMap(({ item, type }) => (type === 'guest-author' ? guestAddresses(site, item) : [])),
        ...others
          .filter(wasPublic)
          .flatMap(({ item }) =>
            itemAddresses(site, item).map((from) => ({ from, to: GONE, source: 'import' as const })),
          ),
      ]);
    });
  }
}

/** Says of each type of a plugin's own how much of it readers could see before and cannot now. */
function tellHidden(site: Site): void {
  const rows = site.stage
    .sql("select type, count(*) as items from item where status = 'publish' group by type order by type")
    .all() as { type: string; items: number }[];
  for (const { type, items } of rows)
    if (!ELSEWHERE.has(type) && !/^wp_/.test(type) && fateOf(type, site.map).kind === 'record')
      site.run.report.decisions.push(
        `${items} public ${items === 1 ? 'item' : 'items'} of type ${type}: kept as records for editors, not shown to readers; the addresses answer 410. To make stories of them, give --map a file with {"types": {"${type}": "story"}} before the first import.`,
      );
}

/** What readers never had is not known to have been there; machinery is (its addresses stand in public pages). */
function wasPublic({ item }: StagedItem): boolean {
  return /^(?:publish|inherit|)$/.test(item.status) && item.password === '';
}

/** What is kept for editors only, or not at all, is known to have been there. */
const GONE = { kind: 'gone' } as const;

/** The item of a guest author was never a page of its own; what it names is the person. */
function guestAddresses(site: Site, item: WxrItem): Redirect[] {
  const id = knownId<AuthorId>(site, 'author', authorKey(item.slug)) ?? null;
  const to = id ? ({ kind: 'author', id } as const) : GONE;
  return itemAddresses(site, item).map((from) => ({ from, to, source: 'import' }));
}

async function one(site: Site, batch: Batch, { number, type, item }: StagedItem): Promise<void> {
  skipComments(batch, item);
  const fate = fateOf(type, site.map);
  if (site.stage.known('record', number) || fate.kind === 'skip') {
    batch.count('otherTypes', 0, 1);
    countBodies(site, batch, item, null);
    if (fate.kind === 'skip') batch.problem('otherTypes', plainText(item.title) || number, fate.why, `item ${number}`);
    return;
  }
  batch.count('otherTypes', 1);
  countBodies(site, batch, item, 'kept');
  if (type === 'wp_navigation') {
    const entries = parseBlocks(item.body).nodes.flatMap((node) => entryOf(site, node));
    const id = await saveMenu(batch.ctx, {
      slug: `navigation-${number}`,
      name: plainText(item.title) || 'Navigation',
      place: entries.length > 1 && !(await hasMain(batch)) ? 'main' : null,
      items: entries,
    });
    batch.rows.push(site.run.row('record', number, ['menu', id]));
    return;
  }
  // comments are personal data that nobody would find again here
  batch.rows.push(site.run.row('record', number, null, 'imported', { ...item, comments: [] }));
}

/** Menus of the block editor have no places; the first one serves where no other menu does. */
async function hasMain({ ctx }: Batch): Promise<boolean> {
  const menu = await ctx.db.selectFrom('menus').select('id').where('place', '=', 'main').executeTakeFirst();
  return menu !== undefined;
}

function entryOf(site: Site, node: BlockNode): MenuItemInput[] {
  const children = innerBlocks(node).flatMap((inner) => entryOf(site, inner));
  if (node.name === 'home-link') return [{ label: plainText(word(node.attributes.label)), target: { kind: 'home' } }];
  if (node.name !== 'navigation-link' && node.name !== 'navigation-submenu') return children;
  const { kind, type } = node.attributes;
  const number = word(node.attributes.id);
  const article = kind === 'post-type' ? knownId<ArticleId>(site, 'article', number) : null;
  const target = article
    ? { kind: 'article' as const, id: article }
    : ((kind === 'taxonomy' ? termTarget(site, type === 'tag' ? 'post_tag' : word(type), number) : null) ??
      (safeAddress(word(node.attributes.url)) ? addressTarget(site, word(node.attributes.url)) : null));
  return target ? [{ label: plainText(word(node.attributes.label)), target, children }] : children;
}
