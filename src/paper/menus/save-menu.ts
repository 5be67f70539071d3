import { Invalid } from '../../base/errors.ts';
import type { ArticleId, AuthorId, MenuId, SectionId, TopicId } from '../../base/ids.ts';
import { plainWords } from '../../base/without-turns.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { insertMany } from '../../store/insert-many.ts';
import type { NewRow, Row } from '../../store/tables.ts';
import { recordPaperChange } from '../record-paper-change.ts';

/** `label` '' : the title of the target. `address`: http(s), mailto or a path of this site. */
export interface MenuItemInput {
  label?: string;
  target:
    | { kind: 'home' | 'archive' }
    | { kind: 'section'; id: SectionId }
    | { kind: 'topic'; id: TopicId }
    | { kind: 'author'; id: AuthorId }
    | { kind: 'article'; id: ArticleId }
    | { kind: 'address'; address: string };
  children?: MenuItemInput[];
}

/** `place`: where the paper shows it; the menu that stood there before stays, shown nowhere. */
export interface MenuInput {
  slug: string;
  name: string;
  place: Row<'menus'>['place'];
  items: MenuItemInput[];
}

/**
 * Puts a menu in the place of the one with the same slug, entries and all.
 * @throws {Invalid} `items.…address` of an entry that leads nowhere safe
 */
export async function saveMenu(ctx: Context, menu: MenuInput): Promise<MenuId> {
  checkAddresses(menu.items, 'items');
  return inTransaction(ctx.db, async (db) => {
    if (menu.place) await db.updateTable('menus').set({ place: null }).where('place', '=', menu.place).execute();
    const { id } = await db
      .insertInto('menus')
      .values({ slug: menu.slug, name: menu.name, place: menu.place })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet({ name: menu.name, place: menu.place }))
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.deleteFrom('menuItems').where('menuId', '=', id).execute();
    await addItems(db, id, null, menu.items);
    await recordPaperChange({ ...ctx, db }, { kind: 'paper.changed', what: 'menus' });
    return id;
  });
}

async function addItems(db: Db, menuId: MenuId, parentId: number | null, items: MenuItemInput[]): Promise<void> {
  const row = (item: MenuItemInput, position: number): NewRow<'menuItems'> => ({
    menuId,
    parentId,
    position,
    label: plainWords(item.label ?? '').trim(),
    targetKind: item.target.kind,
    targetId: 'id' in item.target ? item.target.id : null,
    address: 'address' in item.target ? item.target.address.trim() : null,
  });
  const leaves = items.flatMap((item, position) => (item.children?.length ? [] : [row(item, position)]));
  await insertMany(db, 'menuItems', leaves);
  for (const [position, item] of items.entries()) {
    if (!item.children?.length) continue;
    const { id } = await db
      .insertInto('menuItems')
      .values(row(item, position))
      .returning('id')
      .executeTakeFirstOrThrow();
    await addItems(db, menuId, id, item.children);
  }
}

/**
 * Refuses addresses that a reader should not be led to: scripts, other hosts written as paths of this one, hidden characters.
 * @throws {Invalid} by the entry's place
 */
export function checkAddresses(items: readonly Pick<MenuItemInput, 'target' | 'children'>[], path: string): void {
  for (const [position, { target, children }] of items.entries()) {
    if (target.kind === 'address' && !isSafe(target.address.trim()))
      throw new Invalid('The menu does not fit.', {
        [`${path}.${position}.address`]:
          'It must be an http(s) address without a name or password in it, mailto: or a path of this site.',
      });
    checkAddresses(children ?? [], `${path}.${position}.children`);
  }
}

/** Browsers drop tabs and line breaks from addresses and take a backslash for `/` (URL Standard 4.4): so a path could be a host. */
function isSafe(address: string): boolean {
  if (/\p{Cc}/u.test(address) || !/^(?:https?:\/\/[^\s/\\]|mailto:|\/(?![/\\])|#)/i.test(address)) return false;
  if (!/^https?:/i.test(address)) return true;
  // a name before the host would deceive
  const { username, password } = URL.canParse(address) ? new URL(address) : { username: '?', password: '' };
  return username === '' && password === '';
}
