import { sql } from 'kysely';
import type { SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { loadMenus } from './menus/load-menus.ts';
import { openPolicies } from './policy-pages.ts';
import type { Logo, Paper, PublicSection } from './public.ts';
import { settingsFrom } from './read-settings.ts';
import { REVISION } from './record-paper-change.ts';

/** The whole paper as readers see it. Five queries, whatever its size, and two where it has policies. */
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
  const strip = await stripOf(db);
  const settings = settingsFrom(rows);
  const policies = await openPolicies(db, settings);
  return {
    settings: { ...settings, organisation: { ...settings.organisation, policies } },
    logo: logoFrom(rows, 'logo'),
    logoDark: logoFrom(rows, 'logoDark'),
    sections,
    sectionById: new Map(sections.map((section) => [section.id, section])),
    sectionByPath: new Map(sections.map((section) => [section.path, section])),
    menus: await loadMenus(db),
    strip: strip.map(({ label, filled, ...topic }) => ({
      ...topic,
      name: label ?? topic.name,
      ...(Number(filled) === 1 && { filled: true as const }),
    })),
    revision: Number(rows.find(({ name }) => name === REVISION)?.valueJson ?? 0),
  };
}

/** Pinned topics in their order, then those chosen by rule. */
function stripOf(db: Db) {
  return db
    .selectFrom('topicStrip')
    .select(['topicId', 'label', 'endsAt', 'position', sql<number>`0`.as('filled')])
    .unionAll(
      (from) =>
        from
          .selectFrom('topicStripFill')
          .select(['topicId', sql<null>`null`.as('label'), sql<null>`cast(null as bigint)`.as('endsAt')])
          .select(['position', sql<number>`1`.as('filled')])
          .where('topicId', 'not in', from.selectFrom('topicStrip').select('topicId')) as never,
    )
    .$call((all) => db.selectFrom(all.as('placed')))
    .innerJoin('topics', 'topics.id', 'placed.topicId')
    .select(['topics.id', 'topics.slug', 'topics.name', 'placed.label', 'placed.endsAt', 'placed.filled'])
    .orderBy('placed.filled')
    .orderBy('placed.position')
    .execute();
}

/** Only the rows of the logos have a picture; of any other value no number is made. */
const logoOf = sql<boolean>`media.id = case when settings.name in ('logo', 'logoDark') and settings.value_json <> 'null'
  then cast(settings.value_json as bigint) end
  and media.state = 'ready' and media.kind = 'picture'`;

interface SettingRow {
  name: string;
  hash: string | null;
  width: number | null;
  height: number | null;
  widthsJson: string | null;
}

function logoFrom(rows: readonly SettingRow[], setting: 'logo' | 'logoDark'): Logo | null {
  const row = rows.find(({ name }) => name === setting);
  const widths = JSON.parse(row?.widthsJson ?? '[]') as number[];
  if (!row?.hash || !row.width || !row.height || widths.length === 0) return null;
  return { hash: row.hash, width: row.width, height: row.height, widths };
}

function parentsFirst(sections: PublicSection[]): PublicSection[] {
  const below = Map.groupBy(sections, ({ parentId }) => parentId);
  const walk = (parent: SectionId | null): PublicSection[] =>
    (below.get(parent) ?? []).flatMap((section) => [section, ...walk(section.id)]);
  return walk(null);
}
