import { type SqlBool, sql } from 'kysely';
import type { ArticleId, PersonId, SectionId } from '../base/ids.ts';
import { addRedirects } from '../paper/add-redirects.ts';
import { sectionPath } from '../paper/addresses.ts';
import { readSettings } from '../paper/read-settings.ts';
import { recordPaperChange } from '../paper/record-paper-change.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { dialectOf } from '../store/dialect.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { insertMany } from '../store/insert-many.ts';
import type { Row } from '../store/tables.ts';
import { listAgain } from './move-section.ts';
import { SectionTree } from './section-tree.ts';

/** Stories of one transaction: few enough that whoever else wants to write waits some hundredths of a second. */
const PIECE = 50;

type Removal = Pick<Row<'sectionRemovals'>, 'id' | 'sectionId' | 'intoId' | 'path'>;

/**
 * Does the work of a removal that was begun: gives the stories of a section to another one, some at a time, and takes it away
 * when none is left. What is done stays done: after a crash it goes on with what is left. Addresses of stories stay.
 * One that cannot be is called off: the section stays with the stories that it has.
 */
export async function emptySection(ctx: Context, section: SectionId): Promise<void> {
  for (let going = true; going; ) {
    going = await inTransaction(ctx.db, async (db) => {
      const removal = await db
        .selectFrom('sectionRemovals')
        .select(['id', 'sectionId', 'intoId', 'path'])
        .where('sectionId', '=', section)
        .where('finishedAt', 'is', null)
        .executeTakeFirst();
      if (!removal) return false;
      if (await cannotBe(db, removal)) {
        await db.deleteFrom('sectionRemovals').where('id', '=', removal.id).execute();
        return false;
      }
      const stories = await some(db, section);
      if (stories.length > 0) await moveStories(db, removal, stories);
      else await finish({ ...ctx, db }, removal);
      return stories.length > 0;
    });
    // SQLite answers without waiting: readers have their turn between two lots
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Into itself, into one that is gone, or the later of two in opposite directions: none would ever end. */
async function cannotBe(db: Db, { id, sectionId, intoId }: Removal): Promise<boolean> {
  const target = await db.selectFrom('sections').select('id').where('id', '=', intoId).executeTakeFirst();
  if (!target || sectionId === intoId) return true;
  const opposite = await db
    .selectFrom('sectionRemovals')
    .select('id')
    .where('sectionId', '=', intoId)
    .where('intoId', '=', sectionId)
    .where('id', '<', id)
    .executeTakeFirst();
  return opposite !== undefined;
}

async function some(db: Db, section: SectionId): Promise<ArticleId[]> {
  const working = await db
    .selectFrom('articleSections')
    .select('articleId')
    .where('sectionId', '=', section)
    .limit(PIECE)
    .execute();
  const found = working.length
    ? working
    : await db.selectFrom('liveSections').select('articleId').where('sectionId', '=', section).limit(PIECE).execute();
  const ids = found.map(({ articleId }) => articleId).sort((a, b) => a - b);
  if (ids.length && dialectOf(db) === 'postgres')
    await db.selectFrom('articles').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute();
  return ids;
}

async function moveStories(db: Db, { sectionId, intoId }: Removal, stories: ArticleId[]): Promise<void> {
  // a sum keeps the databases from going through all that the sections have: the stories are few
  const either = sql<SqlBool>`section_id + 0 in (${sectionId}, ${intoId})`;
  const rows = await db
    .selectFrom('articleSections')
    .selectAll()
    .where('articleId', 'in', stories)
    .where(either)
    .execute();
  await db.deleteFrom('articleSections').where('articleId', 'in', stories).where(either).execute();
  const kept = new Map<ArticleId, Row<'articleSections'>>();
  for (const { articleId, isPrimary } of rows) {
    const main = isPrimary === 1 || kept.get(articleId)?.isPrimary === 1;
    kept.set(articleId, { articleId, sectionId: intoId, isPrimary: main ? 1 : 0 });
  }
  await insertMany(db, 'articleSections', [...kept.values()]);
  for (const table of ['articles', 'liveArticles'] as const)
    await db
      .updateTable(table)
      .set({ sectionId: intoId })
      .where('id', 'in', stories)
      .where('sectionId', '=', sectionId)
      .execute();
  const tree = new SectionTree(await db.selectFrom('sections').select(['id', 'parentId', 'path']).execute());
  await listAgain(db, stories, tree);
}

async function finish(ctx: Context, { sectionId, intoId, path }: Removal): Promise<void> {
  const { db } = ctx;
  const settings = await readSettings(db);
  for (const table of ['menuItems', 'redirects'] as const)
    await db
      .updateTable(table)
      .set({ targetId: intoId })
      .where('targetKind', '=', 'section')
      .where('targetId', '=', sectionId)
      .execute();
  await addRedirects(ctx, [
    { from: sectionPath(settings, path), to: { kind: 'section', id: intoId }, source: 'rename' },
  ]);
  await peopleFollow(db, sectionId, intoId);
  await db.deleteFrom('liveCounts').where('kind', '=', 'section').where('targetId', '=', sectionId).execute();
  await db.deleteFrom('sections').where('id', '=', sectionId).execute();
  await db.updateTable('sectionRemovals').set({ intoId }).where('intoId', '=', sectionId).execute();
  await db.updateTable('sectionRemovals').set({ finishedAt: ctx.now() }).where('sectionId', '=', sectionId).execute();
  await recordPaperChange(ctx, { kind: 'section.changed', section: sectionId });
  await recordPaperChange(ctx, { kind: 'section.changed', section: intoId });
}

/** Whoever worked in this section alone works where its stories are. */
async function peopleFollow(db: Db, from: SectionId, into: SectionId): Promise<void> {
  const { rows } = await sql<{ id: PersonId; sectionsJson: string }>`
    select id, sections_json from people where sections_json is not null`.execute(db);
  for (const { id, sectionsJson } of rows) {
    const sections = JSON.parse(sectionsJson) as SectionId[];
    if (!sections.includes(from)) continue;
    const now = [...new Set(sections.map((one) => (one === from ? into : one)))];
    await db
      .updateTable('people')
      .set({ sectionsJson: JSON.stringify(now) })
      .where('id', '=', id)
      .execute();
  }
}
