import type { SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { loadMenus } from './load-menus.ts';
import type { Paper, PublicSection } from './public.ts';
import { settingsFrom } from './read-settings.ts';
import { REVISION } from './record-paper-change.ts';

/** The whole paper as readers see it. Four queries, whatever its size. */
export async function loadPaper(db: Db): Promise<Paper> {
  const rows = await db.selectFrom('settings').select(['name', 'valueJson']).execute();
  const sections = parentsFirst(
    await db
      .selectFrom('sections')
      .select(['id', 'parentId', 'slug', 'path', 'name', 'description', 'color'])
      .orderBy('position')
      .orderBy('name')
      .orderBy('id')
      .execute(),
  );
  const strip = await db
    .selectFrom('topicStrip')
    .innerJoin('topics', 'topics.id', 'topicStrip.topicId')
    .select(['topics.id', 'topics.slug', 'topics.name', 'topicStrip.label', 'topicStrip.endsAt'])
    .orderBy('topicStrip.position')
    .execute();
  return {
    settings: settingsFrom(rows),
    sections,
    sectionById: new Map(sections.map((section) => [section.id, section])),
    sectionByPath: new Map(sections.map((section) => [section.path, section])),
    menus: await loadMenus(db),
    strip: strip.map(({ label, ...topic }) => ({ ...topic, name: label ?? topic.name })),
    revision: Number(rows.find(({ name }) => name === REVISION)?.valueJson ?? 0),
  };
}

function parentsFirst(sections: PublicSection[]): PublicSection[] {
  const below = Map.groupBy(sections, ({ parentId }) => parentId);
  const walk = (parent: SectionId | null): PublicSection[] =>
    (below.get(parent) ?? []).flatMap((section) => [section, ...walk(section.id)]);
  return walk(null);
}
