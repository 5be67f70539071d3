import type { ArticleId, AuthorId, SectionId, TopicId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import type { MenuDraftEntry, MenuPlace, MenuTarget } from './contract.ts';

/** The entries of the menu in a place as they are stored; null: no menu stands there. Two queries. */
export async function liveEntries(db: Db, place: MenuPlace): Promise<MenuDraftEntry[] | null> {
  const menu = await db.selectFrom('menus').select('id').where('place', '=', place).executeTakeFirst();
  if (!menu) return null;
  const items = await db
    .selectFrom('menuItems')
    .selectAll()
    .where('menuId', '=', menu.id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return treeOf(items);
}

/** Menus that stand nowhere. Two queries. */
export async function unplacedMenus(db: Db): Promise<{ slug: string; name: string; entries: MenuDraftEntry[] }[]> {
  const menus = await db.selectFrom('menus').selectAll().where('place', 'is', null).orderBy('name').execute();
  if (menus.length === 0) return [];
  const ids = menus.map(({ id }) => id);
  const items = await db
    .selectFrom('menuItems')
    .selectAll()
    .where('menuId', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const of = Map.groupBy(items, ({ menuId }) => menuId);
  return menus.map(({ id, slug, name }) => ({ slug, name, entries: treeOf(of.get(id) ?? []) }));
}

function treeOf(items: readonly Row<'menuItems'>[]): MenuDraftEntry[] {
  const below = Map.groupBy(items, ({ parentId }) => parentId);
  const walk = (parent: number | null): MenuDraftEntry[] =>
    (below.get(parent) ?? []).map((item) => ({
      label: item.label,
      target: targetOf(item),
      children: walk(item.id),
    }));
  return walk(null);
}

function targetOf({ targetKind: kind, targetId, address }: Row<'menuItems'>): MenuTarget {
  switch (kind) {
    case 'home':
    case 'archive':
      return { kind };
    case 'section':
      return { kind, id: targetId as SectionId };
    case 'topic':
      return { kind, id: targetId as TopicId };
    case 'author':
      return { kind, id: targetId as AuthorId };
    case 'article':
      return { kind, id: targetId as ArticleId };
    case 'address':
      return { kind, address: address ?? '' };
  }
}
