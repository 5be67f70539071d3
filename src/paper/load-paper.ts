import { sql } from 'kysely';
import type { SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { loadMenus } from './load-menus.ts';
import type { Logo, Paper, PublicSection } from './public.ts';
import { settingsFrom } from './read-settings.ts';
import { REVISION } from './record-paper-change.ts';

/** The whole paper as readers see it. Four queries, whatever its size. */
export async function loadPaper(db: Db): Promise<Paper> {
  const rows = await db
    .selectFrom('settings')
    .leftJoin('media', (join) => join.on(logoOf))
    .select(['settings.name', 'valueJson', 'hash', 'width', 'height', 'widthsJson'])
    .execute();
  const sections = parentsFirst(
    await db
      .selectFrom('sections')
      .leftJoin('liveCounts', (join) =>
        join
          .onRef('liveCounts.targetId', '=', 'sections.id')
          .on('liveCounts.kind', '=', 'section')
          .on('liveCounts.month', '=', -1),
      )
      .select(['id', 'parentId', 'slug', 'path', 'name', 'description', 'color', 'position'])
      .select(({ fn, val }) => fn.coalesce('liveCounts.stories', val(0)).as('stories'))
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
    logo: rows.flatMap((row) => logoFrom(row) ?? [])[0] ?? null,
    sections,
    sectionById: new Map(sections.map((section) => [section.id, section])),
    sectionByPath: new Map(sections.map((section) => [section.path, section])),
    menus: await loadMenus(db),
    strip: strip.map(({ label, ...topic }) => ({ ...topic, name: label ?? topic.name })),
    revision: Number(rows.find(({ name }) => name === REVISION)?.valueJson ?? 0),
  };
}

/** Only the row of the setting `logo` has a picture; of any other value no number is made. */
const logoOf = sql<boolean>`media.id = case when settings.name = 'logo' and settings.value_json <> 'null'
  then cast(settings.value_json as bigint) end
  and media.state = 'ready' and media.kind = 'picture'`;

function logoFrom(row: {
  hash: string | null;
  width: number | null;
  height: number | null;
  widthsJson: string | null;
}) {
  const { hash, width, height, widthsJson } = row;
  const widths = JSON.parse(widthsJson ?? '[]') as number[];
  if (!hash || !width || !height || widths.length === 0) return null;
  return { hash, width, height, widths } satisfies Logo;
}

function parentsFirst(sections: PublicSection[]): PublicSection[] {
  const below = Map.groupBy(sections, ({ parentId }) => parentId);
  const walk = (parent: SectionId | null): PublicSection[] =>
    (below.get(parent) ?? []).flatMap((section) => [section, ...walk(section.id)]);
  return walk(null);
}
