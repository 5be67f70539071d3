import type { z } from 'zod';
import { NotFound } from '../../base/errors.ts';
import type { PersonId, SectionId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { sectionPath } from '../addresses.ts';
import { readSettings } from '../read-settings.ts';
import { sectionList } from '../section-list.ts';
import type { sectionContents, sectionTree as treeEndpoint } from './contract.ts';

/** All sections with what is in them and who works there. Six queries. */
export async function sectionTree(db: Db): Promise<z.input<(typeof treeEndpoint)['output']>> {
  const settings = await readSettings(db);
  const rows = await db
    .selectFrom('sections')
    .leftJoin('liveCounts as total', (join) =>
      join.onRef('total.targetId', '=', 'sections.id').on('total.kind', '=', 'section').on('total.month', '=', -1),
    )
    .leftJoin('sectionRemovals as removal', (join) =>
      join.onRef('removal.sectionId', '=', 'sections.id').on('removal.finishedAt', 'is', null),
    )
    .leftJoin('sections as target', 'target.id', 'removal.intoId')
    .select(['sections.id', 'sections.parentId', 'sections.name', 'sections.slug', 'sections.path'])
    .select(['sections.description', 'sections.color', 'target.id as targetId', 'target.name as targetName'])
    .select((on) => on.fn.coalesce('total.stories', on.val(0)).as('stories'))
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const editors = await editorsBySection(db);
  const sections = (await sectionList(db)).flatMap(({ id }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { targetId, targetName, ...section } = row;
    return [
      {
        ...section,
        address: sectionPath(settings, section.path),
        editors: editors.get(id) ?? [],
        movingInto: targetId === null ? null : { id: targetId, name: targetName ?? '' },
      },
    ];
  });
  return { sections, accent: settings.accent, inAddresses: settings.articlePath.includes('{section}') };
}

/** @throws {NotFound} */
export async function contentsOf(db: Db, id: SectionId): Promise<z.input<(typeof sectionContents)['output']>> {
  const section = await db.selectFrom('sections').select('id').where('id', '=', id).executeTakeFirst();
  if (!section) throw new NotFound(`section ${id}`);
  // a live story may have other sections in what is being written of it, and one that came with an import has none there
  const { stories } = await db
    .selectFrom((from) =>
      from
        .selectFrom('articleSections')
        .select('articleId')
        .where('sectionId', '=', id)
        .union(from.selectFrom('liveSections').select('articleId').where('sectionId', '=', id))
        .as('held'),
    )
    .select((on) => on.fn.countAll<number>().as('stories'))
    .executeTakeFirstOrThrow();
  const { live } = await db
    .selectFrom('liveSections')
    .select((on) => on.fn.countAll<number>().as('live'))
    .where('sectionId', '=', id)
    .executeTakeFirstOrThrow();
  const { below } = await db
    .selectFrom('sections')
    .select((on) => on.fn.countAll<number>().as('below'))
    .where('parentId', '=', id)
    .executeTakeFirstOrThrow();
  const menus = await db
    .selectFrom('menus')
    .innerJoin('menuItems', 'menuItems.menuId', 'menus.id')
    .select('menus.name')
    .distinct()
    .where('menuItems.targetKind', '=', 'section')
    .where('menuItems.targetId', '=', id)
    .orderBy('menus.name')
    .execute();
  return {
    stories: Number(stories),
    live: Number(live),
    below: Number(below),
    menus: menus.map(({ name }) => name),
    editors: ((await editorsBySection(db)).get(id) ?? []).map(({ name }) => name),
  };
}

/** People whose roles are narrowed to sections, by each of these. */
async function editorsBySection(db: Db): Promise<Map<SectionId, { id: PersonId; name: string }[]>> {
  const people = await db
    .selectFrom('people')
    .select(['id', 'name', 'sectionsJson'])
    .where('state', '=', 'active')
    .where('sectionsJson', 'is not', null)
    .orderBy('name')
    .execute();
  const found = new Map<SectionId, { id: PersonId; name: string }[]>();
  for (const { id, name, sectionsJson } of people)
    for (const section of JSON.parse(sectionsJson ?? '[]') as SectionId[])
      found.set(section, [...(found.get(section) ?? []), { id, name }]);
  return found;
}
