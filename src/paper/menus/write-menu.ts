import { Invalid } from '../../base/errors.ts';
import type { ArticleId, AuthorId, MenuId, SectionId, TopicId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { WrittenEntry, WrittenMenu } from './editable-menu.ts';
import { type MenuItemInput, saveMenu } from './save-menu.ts';

/** More than any page could show. */
const MOST = 500;

/**
 * Saves a menu as it is written in a file, in the place of the one with the same slug; its targets are looked up.
 * @throws {Invalid} `name`, `place`, `items.2.children.0.section` …: what is there that is nothing's name
 */
export async function writeMenu(ctx: Context, menu: WrittenMenu): Promise<MenuId> {
  return inTransaction(ctx.db, async (db) => {
    const wrong: Record<string, string> = {};
    const items = await inputs(db, menu.items, 'items', wrong);
    if (countOf(menu.items) > MOST) wrong.items = `A menu has at most ${MOST} entries.`;
    if (Object.keys(wrong).length) throw new Invalid('The menu does not fit.', wrong);
    return saveMenu({ ...ctx, db }, { slug: menu.slug, name: menu.name, place: menu.place, items });
  });
}

async function inputs(
  db: Db,
  entries: readonly WrittenEntry[],
  path: string,
  wrong: Record<string, string>,
): Promise<MenuItemInput[]> {
  const made: MenuItemInput[] = [];
  for (const [at, entry] of entries.entries()) {
    const children = await inputs(db, entry.children ?? [], `${path}.${at}.children`, wrong);
    const target = await targetOf(db, entry);
    if ('sentence' in target) wrong[`${path}.${at}.${target.field}`] = target.sentence;
    else made.push({ label: entry.label ?? '', target, children });
  }
  return made;
}

type Target = MenuItemInput['target'];

async function targetOf(db: Db, entry: WrittenEntry): Promise<Target | { field: string; sentence: string }> {
  if (entry.home) return { kind: 'home' };
  if (entry.latest) return { kind: 'archive' };
  if (entry.address !== undefined) return { kind: 'address', address: entry.address };
  if (entry.section !== undefined) {
    const name = typeof entry.section === 'string' ? ('path' as const) : ('id' as const);
    const value = typeof entry.section === 'string' ? trimmed(entry.section) : (entry.section as SectionId);
    const row = await db
      .selectFrom('sections')
      .select('id')
      .where(name, '=', value as never)
      .executeTakeFirst();
    return row ? { kind: 'section', id: row.id } : none('section', entry.section);
  }
  if (entry.topic !== undefined) {
    const name = typeof entry.topic === 'string' ? ('slug' as const) : ('id' as const);
    const row = await db
      .selectFrom('topics')
      .select('id')
      .where(name, '=', entry.topic as never)
      .executeTakeFirst();
    return row ? { kind: 'topic', id: row.id as TopicId } : none('topic', entry.topic);
  }
  if (entry.author !== undefined) {
    const name = typeof entry.author === 'string' ? ('slug' as const) : ('id' as const);
    const row = await db
      .selectFrom('authors')
      .select('id')
      .where(name, '=', entry.author as never)
      .executeTakeFirst();
    return row ? { kind: 'author', id: row.id as AuthorId } : none('author', entry.author);
  }
  return article(db, entry.article);
}

async function article(
  db: Db,
  wanted: string | number | undefined,
): Promise<Target | { field: string; sentence: string }> {
  if (typeof wanted === 'number') {
    const row = await db
      .selectFrom('articles')
      .select('id')
      .where('id', '=', wanted as ArticleId)
      .executeTakeFirst();
    return row ? { kind: 'article', id: row.id } : none('article', wanted);
  }
  const path = `/${trimmed(wanted ?? '')}`;
  const row = await db
    .selectFrom('liveArticles')
    .select('id')
    .where('path', 'in', [path, `${path}/`])
    .executeTakeFirst();
  return row ? { kind: 'article', id: row.id } : none('article', wanted ?? '');
}

function none(field: string, value: string | number): { field: string; sentence: string } {
  const what = field === 'article' ? 'story or page' : field;
  return { field, sentence: `There is no ${what} ${value}.` };
}

function trimmed(path: string): string {
  return path.normalize('NFC').replace(/^\/+|\/+$/g, '');
}

function countOf(entries: readonly WrittenEntry[]): number {
  return entries.reduce((sum, { children = [] }) => sum + 1 + countOf(children), 0);
}
