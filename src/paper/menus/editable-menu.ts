import type { ArticleId, AuthorId, SectionId, TopicId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';

/**
 * An entry as people write it: exactly one of the targets, by the name that readers see. A number stands for a story or
 * page that has no address yet, and for what is no longer there. Without a label, the target's title is shown.
 */
export interface WrittenEntry {
  label?: string;
  home?: true;
  latest?: true;
  /** its path: `news/europe` */
  section?: string | number;
  topic?: string | number;
  author?: string | number;
  /** a story or page: its path, or its number */
  article?: string | number;
  address?: string;
  children?: WrittenEntry[];
}

/** A menu as a file: read by {@link editableMenus}, edited, and saved again by `writeMenu`. */
export interface WrittenMenu {
  slug: string;
  name: string;
  place: Row<'menus'>['place'];
  items: WrittenEntry[];
}

/** Every menu, those that stand nowhere too, or the one with the slug. Two queries. */
export async function editableMenus(db: Db, slug?: string): Promise<WrittenMenu[]> {
  let query = db.selectFrom('menus').selectAll().orderBy('slug');
  if (slug !== undefined) query = query.where('slug', '=', slug);
  const menus = await query.execute();
  const items = await entriesOf(db);
  const below = Map.groupBy(items, ({ menuId, parentId }) => `${menuId}/${parentId ?? ''}`);
  const walk = (menuId: number, parentId: number | ''): WrittenEntry[] =>
    (below.get(`${menuId}/${parentId}`) ?? []).map((item) => {
      const children = walk(menuId, item.id);
      return { ...(item.label && { label: item.label }), ...targetOf(item), ...(children.length > 0 && { children }) };
    });
  return menus.map(({ id, slug, name, place }) => ({ slug, name, place, items: walk(id, '') }));
}

type Item = Awaited<ReturnType<typeof entriesOf>>[number];

function entriesOf(db: Db) {
  return db
    .selectFrom('menuItems as item')
    .leftJoin('sections', (join) =>
      join.onRef('sections.id', '=', 'item.targetId').on('item.targetKind', '=', 'section'),
    )
    .leftJoin('topics', (join) => join.onRef('topics.id', '=', 'item.targetId').on('item.targetKind', '=', 'topic'))
    .leftJoin('authors', (join) => join.onRef('authors.id', '=', 'item.targetId').on('item.targetKind', '=', 'author'))
    .leftJoin('liveArticles as live', (join) =>
      join.onRef('live.id', '=', 'item.targetId').on('item.targetKind', '=', 'article'),
    )
    .select(['item.id', 'item.menuId', 'item.parentId', 'item.label', 'item.targetKind', 'item.targetId'])
    .select(['item.address', 'sections.path as section', 'topics.slug as topic', 'authors.slug as author'])
    .select('live.path as article')
    .orderBy('item.position')
    .orderBy('item.id')
    .execute();
}

function targetOf(item: Item): WrittenEntry {
  const kind = item.targetKind;
  switch (kind) {
    case 'home':
      return { home: true };
    case 'archive':
      return { latest: true };
    case 'address':
      return { address: item.address ?? '' };
    default:
      return { [kind]: item[kind] ?? (item.targetId as SectionId | TopicId | AuthorId | ArticleId | null) ?? 0 };
  }
}
