import type { ArticleId, SectionId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { footerPages } from '../footer-pages.ts';
import type { MenuEntry, Paper } from '../public.ts';

/** The menus by place, every target resolved. An entry whose target readers cannot open is left out. Two queries. */
export async function loadMenus(db: Db): Promise<Paper['menus']> {
  const items = await menuItems(db);
  const below = Map.groupBy(items, ({ parentId }) => parentId);
  const entries = (place: string): MenuEntry[] => walk((below.get(null) ?? []).filter((item) => item.place === place));
  // what hangs under an entry that is left out moves up into its place
  const walk = (some: Item[]): MenuEntry[] =>
    some.flatMap((item) => {
      const children = walk(below.get(item.id) ?? []);
      const resolved = resolve(item);
      return resolved ? [{ ...resolved, children }] : children;
    });
  const main = entries('main');
  const footer = entries('footer');
  return {
    main,
    footer: footer.length > 0 ? footer : await footerPages(db, articlesIn(main)),
    social: entries('social'),
  };
}

function articlesIn(entries: readonly MenuEntry[]): Set<ArticleId> {
  return new Set(
    entries.flatMap(({ target, children }) => [
      ...(target.kind === 'article' ? [target.id] : []),
      ...articlesIn(children),
    ]),
  );
}

type Item = Awaited<ReturnType<typeof menuItems>>[number];

function menuItems(db: Db) {
  return db
    .selectFrom('menuItems as item')
    .innerJoin('menus', 'menus.id', 'item.menuId')
    .leftJoin('sections as section', (join) =>
      join.onRef('section.id', '=', 'item.targetId').on('item.targetKind', '=', 'section'),
    )
    .leftJoin('topics as topic', (join) =>
      join.onRef('topic.id', '=', 'item.targetId').on('item.targetKind', '=', 'topic'),
    )
    .leftJoin('authors as author', (join) =>
      join.onRef('author.id', '=', 'item.targetId').on('item.targetKind', '=', 'author'),
    )
    .leftJoin('liveArticles as article', (join) =>
      join.onRef('article.id', '=', 'item.targetId').on('item.targetKind', '=', 'article'),
    )
    .select((on) => [
      'item.id',
      'item.parentId',
      'item.label',
      'item.targetKind',
      'item.targetId',
      'item.address',
      'menus.place',
      'topic.slug as topicSlug',
      'author.slug as authorSlug',
      'article.path as articlePath',
      on.fn.coalesce('section.name', 'topic.name', 'author.name', 'article.headline').as('title'),
    ])
    .where('menus.place', 'is not', null)
    .orderBy('item.position')
    .orderBy('item.id')
    .execute();
}

function resolve(item: Item): Omit<MenuEntry, 'children'> | null {
  const target = targetOf(item);
  return target && { label: item.label || item.title || item.address || '', target };
}

function targetOf(item: Item): MenuEntry['target'] | null {
  switch (item.targetKind) {
    case 'home':
    case 'archive':
      return { kind: item.targetKind };
    case 'section':
      return item.title === null ? null : { kind: 'section', id: item.targetId as SectionId };
    case 'topic':
      return item.topicSlug === null ? null : { kind: 'topic', slug: item.topicSlug };
    case 'author':
      return item.authorSlug === null ? null : { kind: 'author', slug: item.authorSlug };
    case 'article':
      return item.articlePath === null
        ? null
        : { kind: 'article', id: item.targetId as ArticleId, path: item.articlePath };
    case 'address':
      return item.address ? { kind: 'address', href: item.address } : null;
  }
}
