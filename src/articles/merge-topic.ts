import { type SqlBool, sql } from 'kysely';
import type { ArticleId, TopicId } from '../base/ids.ts';
import { addRedirects } from '../paper/add-redirects.ts';
import { topicPath } from '../paper/addresses.ts';
import { readSettings } from '../paper/read-settings.ts';
import { recordPaperChange } from '../paper/record-paper-change.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { dialectOf } from '../store/dialect.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { insertMany } from '../store/insert-many.ts';
import { queueJobs } from '../store/jobs-queue.ts';
import type { Row } from '../store/tables.ts';
import { shiftCounts } from './list-counts.ts';
import { type LiveState, readLive } from './live-state.ts';

/** Stories of one transaction: few enough that whoever else wants to write waits some hundredths of a second. */
const PIECE = 50;
/** milliseconds between words of one story and the next in the search index, so that what is published comes first */
const INDEX_EVERY = 10;

type Merge = Pick<Row<'topicMerges'>, 'id' | 'topicId' | 'intoId' | 'moved'>;

/**
 * Does the work of a merge that was begun: gives all stories of a topic to another one, some at a time, and takes the topic
 * away when none is left. Whatever is done stays done: after a crash it goes on with what is left. Nothing to do where the
 * merge is finished. One that cannot be is called off: the topic, if it is there, stays with the stories that it has.
 */
export async function mergeTopic(ctx: Context, topic: TopicId): Promise<void> {
  for (let going = true; going; ) {
    going = await inTransaction(ctx.db, async (db) => {
      const on = { ...ctx, db };
      const merge = await db
        .selectFrom('topicMerges')
        .select(['id', 'topicId', 'intoId', 'moved'])
        .where('topicId', '=', topic)
        .where('finishedAt', 'is', null)
        .executeTakeFirst();
      if (!merge) return false;
      if (await cannotBe(db, merge)) {
        await callOff(db, merge);
        return false;
      }
      const stories = await some(db, topic);
      if (stories.length > 0) await moveStories(on, merge, stories);
      else await finish(on, merge);
      return stories.length > 0;
    });
    // SQLite answers without waiting: readers have their turn between two lots
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A topic into itself, one of two that is gone, or the later of two merges in opposite directions: none would ever end. */
async function cannotBe(db: Db, { id, topicId, intoId }: Merge): Promise<boolean> {
  const there = await db.selectFrom('topics').select('id').where('id', 'in', [topicId, intoId]).execute();
  if (there.length < 2) return true;
  const opposite = await db
    .selectFrom('topicMerges')
    .select('id')
    .where('topicId', '=', intoId)
    .where('intoId', '=', topicId)
    .where('id', '<', id)
    .executeTakeFirst();
  return opposite !== undefined;
}

async function callOff(db: Db, { id, topicId }: Merge): Promise<void> {
  await db.deleteFrom('topicMerges').where('id', '=', id).execute();
  await db.updateTable('topics').set({ mergingInto: null }).where('id', '=', topicId).execute();
}

async function some(db: Db, topic: TopicId): Promise<ArticleId[]> {
  const working = await db
    .selectFrom('articleTopics')
    .select('articleId')
    .where('topicId', '=', topic)
    .limit(PIECE)
    .execute();
  const found = working.length
    ? working
    : await db.selectFrom('liveTopics').select('articleId').where('topicId', '=', topic).limit(PIECE).execute();
  const ids = found.map(({ articleId }) => articleId).sort((a, b) => a - b);
  // whoever is publishing one of them ends first
  if (ids.length && dialectOf(db) === 'postgres')
    await db.selectFrom('articles').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute();
  return ids;
}

async function moveStories(ctx: Context, merge: Merge, stories: readonly ArticleId[]): Promise<void> {
  const { db } = ctx;
  const { topicId, intoId } = merge;
  await inPlaceOf(db, 'articleTopics', merge, stories);
  const before = await readLive(db, stories);
  await inPlaceOf(db, 'liveTopics', merge, stories);
  const after = [...before.values()].map(
    (state): LiveState => ({
      ...state,
      topics: [...new Set(state.topics.map((one) => (one === topicId ? intoId : one)))],
    }),
  );
  await shiftCounts(db, [...before.values()], after);
  const jobs = [...before.keys()].map((article) => ({
    ...{ eventId: null, name: 'index-article', key: String(article) },
    input: { article },
  }));
  await queueJobs(db, jobs, ctx.now() + merge.moved * INDEX_EVERY);
  await db
    .updateTable('topicMerges')
    .set((on) => ({ moved: on('moved', '+', stories.length) }))
    .where('topicId', '=', topicId)
    .execute();
}

/** The kept topic stands where the other stood; where a story had both, at the first of the two places. */
async function inPlaceOf(
  db: Db,
  table: 'articleTopics' | 'liveTopics',
  { topicId, intoId }: Merge,
  stories: readonly ArticleId[],
): Promise<void> {
  // a sum keeps the databases from going through all that the topics have: the stories are few
  const either = sql<SqlBool>`topic_id + 0 in (${topicId}, ${intoId})`;
  const rows = await db.selectFrom(table).selectAll().where('articleId', 'in', stories).where(either).execute();
  await db.deleteFrom(table).where('articleId', 'in', stories).where(either).execute();
  const kept = new Map<ArticleId, (typeof rows)[number]>();
  for (const row of rows.sort((a, b) => a.position - b.position))
    if (!kept.has(row.articleId)) kept.set(row.articleId, { ...row, topicId: intoId });
  await insertMany(db, table, [...kept.values()] as never[]);
}

async function finish(ctx: Context, { topicId, intoId }: Merge): Promise<void> {
  const { db } = ctx;
  const settings = await readSettings(db);
  const topic = await db.selectFrom('topics').select('slug').where('id', '=', topicId).executeTakeFirstOrThrow();
  await menusFollow(db, topicId, intoId);
  await stripFollows(db, topicId, intoId);
  await db
    .updateTable('redirects')
    .set({ targetId: intoId })
    .where('targetKind', '=', 'topic')
    .where('targetId', '=', topicId)
    .execute();
  await addRedirects(ctx, [
    { from: topicPath(settings, topic.slug), to: { kind: 'topic', id: intoId }, source: 'rename' },
  ]);
  await db.deleteFrom('liveCounts').where('kind', '=', 'topic').where('targetId', '=', topicId).execute();
  await db.deleteFrom('topics').where('id', '=', topicId).execute();
  await db.updateTable('topicMerges').set({ intoId }).where('intoId', '=', topicId).execute();
  await db.updateTable('topicMerges').set({ finishedAt: ctx.now() }).where('topicId', '=', topicId).execute();
  await recordPaperChange(ctx, { kind: 'topic.changed', topic: topicId });
  await recordPaperChange(ctx, { kind: 'topic.changed', topic: intoId });
}

/** An entry that would stand twice in one place of a menu goes, unless others stand below it. */
async function menusFollow(db: Db, from: TopicId, into: TopicId): Promise<void> {
  await sql`delete from menu_items where target_kind = 'topic' and target_id = ${from}
    and not exists (select 1 from menu_items below where below.parent_id = menu_items.id)
    and exists (select 1 from menu_items twin where twin.target_kind = 'topic' and twin.target_id = ${into}
      and twin.menu_id = menu_items.menu_id
      and coalesce(twin.parent_id, 0) = coalesce(menu_items.parent_id, 0))`.execute(db);
  await db
    .updateTable('menuItems')
    .set({ targetId: into })
    .where('targetKind', '=', 'topic')
    .where('targetId', '=', from)
    .execute();
}

async function stripFollows(db: Db, from: TopicId, into: TopicId): Promise<void> {
  for (const table of ['topicStrip', 'topicStripFill'] as const) {
    const there = await db.selectFrom(table).select('topicId').where('topicId', '=', into).executeTakeFirst();
    if (there) await db.deleteFrom(table).where('topicId', '=', from).execute();
    else await db.updateTable(table).set({ topicId: into }).where('topicId', '=', from).execute();
  }
}
