import { saveSection } from '../../../paper/save-section.ts';
import type { Site } from './site.ts';

const KEY = 'sections';

/**
 * A paper without a main menu shows its sections in their order: those at the top with the most stories go first, once, when
 * they have just come. Afterwards their order is the editors'.
 */
export async function orderSections(site: Site): Promise<void> {
  const { db } = site.run;
  if (site.stage.known('order', KEY)) return;
  const menu = await db.selectFrom('menus').select('id').where('place', '=', 'main').executeTakeFirst();
  const sections = await db
    .selectFrom('sections')
    .leftJoin('liveSections as story', 'story.sectionId', 'sections.id')
    .select((on) => [
      'sections.id',
      'sections.name',
      'sections.slug',
      'sections.position',
      on.fn.count<number>('story.articleId').as('stories'),
    ])
    .where('sections.parentId', 'is', null)
    .groupBy(['sections.id', 'sections.name', 'sections.slug', 'sections.position'])
    .execute();
  const ours = new Set(
    (site.stage.sql("select target from known where kind = 'section'").all() as { target: number }[]).map(
      ({ target }) => target,
    ),
  );
  // the order of sections that were there before is somebody's
  const free = menu === undefined && sections.every(({ id }) => ours.has(id));
  const ordered = sections
    .map((section) => ({ ...section, weight: section.slug === 'uncategorized' ? -1 : Number(section.stories) }))
    .sort((a, b) => b.weight - a.weight || a.position - b.position || a.id - b.id);
  await site.run.batch(async (batch) => {
    if (free)
      for (const [position, { id, name }] of ordered.entries()) await saveSection(batch.ctx, { id, name, position });
    batch.rows.push(site.run.row('order', KEY, null));
  });
  if (free && ordered.length > 1)
    site.run.report.decisions.push('There is no main menu: sections stand in the order of how many stories they have.');
}
