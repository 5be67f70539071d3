import { sql } from 'kysely';
import type { z } from 'zod';
import { Invalid } from '../../base/errors.ts';
import type { TopicId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { topicPath } from '../addresses.ts';
import { readSettings } from '../read-settings.ts';
import type { planMerge as endpoint } from './contract.ts';
import { addressesOf, menusWith } from './topic-list.ts';
import { topicRows } from './topic-rows.ts';

const FEEDS = ['feed.xml', 'atom.xml', 'feed.json'];

/** What merging `ids` into one would do, as counted now. @throws {Invalid} `ids`, `into` */
export async function planMerge(
  { db, now }: Context,
  ids: readonly TopicId[],
  into: TopicId,
): Promise<z.input<(typeof endpoint)['output']>> {
  const going = await checkMerge(db, ids, into);
  const settings = await readSettings(db);
  const rows = await topicRows(db, [into, ...going], { settings, now: now() });
  const [kept, ...others] = rows as [(typeof rows)[number], ...typeof rows];
  const topics = [];
  for (const row of others) {
    const page = topicPath(settings, row.slug);
    const former = await addressesOf(db, row.id);
    topics.push({
      ...row,
      both: await withBoth(db, row.id, into),
      stories: await storiesWith(db, row.id),
      addresses: [page, ...FEEDS.map((feed) => page + feed), ...former],
    });
  }
  const pinned = await db
    .selectFrom('topicStrip')
    .innerJoin('topics', 'topics.id', 'topicStrip.topicId')
    .select('topics.name')
    .where('topicId', 'in', going)
    .orderBy('position')
    .execute();
  return {
    into: kept,
    topics,
    countAfter: await distinctLive(db, [into, ...going]),
    menus: await menusWith(db, going),
    strip: pinned.map(({ name }) => name),
  };
}

/**
 * The topics that would go, each once.
 * @throws {Invalid} `ids`, `into`: not there, the same, or on their way into another one already
 */
export async function checkMerge(db: Db, ids: readonly TopicId[], into: TopicId): Promise<TopicId[]> {
  const going = [...new Set(ids)];
  const wrong: Record<string, string> = {};
  if (going.includes(into)) wrong.ids = 'A topic cannot become part of itself.';
  const there = await db
    .selectFrom('topics')
    .select(['id', 'name', 'mergingInto'])
    .where('id', 'in', [into, ...going])
    .execute();
  const kept = there.find(({ id }) => id === into);
  if (!kept) wrong.into = 'There is no such topic any more.';
  else if (kept.mergingInto !== null) wrong.into = `${kept.name} is itself being merged. Wait until that is done.`;
  if (there.length < new Set([into, ...going]).size && kept) wrong.ids ??= 'One of the topics is not there any more.';
  const busy = there.find(({ id, mergingInto }) => id !== into && mergingInto !== null);
  if (busy) wrong.ids ??= `${busy.name} is being merged already.`;
  const target = await db
    .selectFrom('topicMerges')
    .innerJoin('topics', 'topics.id', 'topicMerges.intoId')
    .select('topics.name')
    .where('topicMerges.intoId', 'in', going)
    .where('finishedAt', 'is', null)
    .executeTakeFirst();
  if (target) wrong.ids ??= `Others are just being merged into ${target.name}. Wait until that is done.`;
  if (Object.keys(wrong).length) throw new Invalid('These topics cannot be merged.', wrong);
  return going;
}

async function withBoth(db: Db, topic: TopicId, into: TopicId): Promise<number> {
  const { rows } = await sql<{ both: number }>`select count(*) as both from live_topics lt where lt.topic_id = ${topic}
    and exists (select 1 from live_topics o where o.article_id = lt.article_id and o.topic_id = ${into})`.execute(db);
  return Number(rows[0]?.both ?? 0);
}

/** Stories of any state, in what readers see or in what is being written. */
export async function storiesWith(db: Db, topic: TopicId): Promise<number> {
  const { rows } = await sql<{ stories: number }>`select count(*) as stories from (
    select article_id from article_topics where topic_id = ${topic}
    union select article_id from live_topics where topic_id = ${topic}) as carrying`.execute(db);
  return Number(rows[0]?.stories ?? 0);
}

async function distinctLive(db: Db, topics: readonly TopicId[]): Promise<number> {
  const { live } = await db
    .selectFrom('liveTopics')
    .select((on) => on.fn.count<number>('articleId').distinct().as('live'))
    .where('topicId', 'in', topics)
    .executeTakeFirstOrThrow();
  return Number(live);
}
