import type { SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';

interface ListedSection {
  id: SectionId;
  parentId: SectionId | null;
  name: string;
  path: string;
}

/** All sections for the newsroom's menus: parents before children, each level as it is ordered. */
export async function sectionList(db: Db): Promise<ListedSection[]> {
  const rows = await db
    .selectFrom('sections')
    .select(['id', 'parentId', 'name', 'path'])
    .orderBy('position')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const walk = (parent: SectionId | null): ListedSection[] =>
    (below.get(parent) ?? []).flatMap((section) => [section, ...walk(section.id)]);
  return walk(null);
}
