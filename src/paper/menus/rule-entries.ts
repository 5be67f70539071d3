import type { Db } from '../../store/database.ts';
import { footerPages } from '../footer-pages.ts';
import type { MenuDraftEntry, MenuPlace } from './contract.ts';
import { flat } from './entries.ts';
import { liveEntries } from './live-entries.ts';

/** What readers have in a place where no menu stands: to begin with. At most three queries. */
export async function byRule(db: Db, place: MenuPlace): Promise<MenuDraftEntry[]> {
  if (place === 'main') return sections(db);
  if (place === 'social') return [];
  const main = flat((await liveEntries(db, 'main')) ?? []);
  const elsewhere = new Set(main.flatMap(({ target }) => (target.kind === 'article' ? [target.id] : [])));
  return (await footerPages(db, elsewhere)).flatMap(({ target }) =>
    target.kind === 'article' ? [{ label: '', target: { kind: 'article', id: target.id }, children: [] }] : [],
  );
}

/** The sections, two levels. */
async function sections(db: Db): Promise<MenuDraftEntry[]> {
  const rows = await db
    .selectFrom('sections')
    .select(['id', 'parentId'])
    .orderBy('position')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const entry = ({ id }: (typeof rows)[number], deep: number): MenuDraftEntry => ({
    label: '',
    target: { kind: 'section', id },
    children: deep > 1 ? (below.get(id) ?? []).map((child) => entry(child, deep - 1)) : [],
  });
  return (below.get(null) ?? []).map((row) => entry(row, 2));
}
