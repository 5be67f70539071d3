import { sql } from 'kysely';
import type { z } from 'zod';
import { NotFound } from '../../base/errors.ts';
import type { TopicId } from '../../base/ids.ts';
import { colleaguesOf } from '../../people/colleagues.ts';
import type { Context } from '../../store/context.ts';
import { holdsWords } from '../../store/holds-words.ts';
import { readSettings } from '../read-settings.ts';
import type { topicList as endpoint, topic as one } from './contract.ts';
import { countOf, isQuiet, newestOf, topicRows, topicsCounted } from './topic-rows.ts';
import { whyKept } from './why-kept.ts';

const PAGE = 100;

/** A page of topics as asked for; with how many of the whole paper are offered for retirement. Four queries. */
export async function topicList(
  { db, now }: Context,
  asked: z.output<(typeof endpoint)['input']>,
): Promise<z.input<(typeof endpoint)['output']>> {
  const settings = await readSettings(db);
  const days = settings.topicsRestAfterDays;
  const fitting = topicsCounted(db)
    .where((on) => on.and(holdsWords(db, asked.words, ['topics.name', 'topics.slug'])))
    .$if(asked.kind !== undefined, (query) => query.where('topics.kind', '=', asked.kind as never))
    .$if(asked.owner !== undefined, (query) => query.where('topics.ownerId', '=', asked.owner as never))
    .$if(asked.show === 'inUse', (query) => query.where(countOf, '>', 0))
    .$if(asked.show === 'unused', (query) => query.where(countOf, '=', 0))
    .$if(asked.show === 'retired', (query) => query.where('topics.retiredAt', 'is not', null))
    .$if(asked.show === 'quiet', (query) => query.where(isQuiet(now(), days)));
  const found = await fitting
    .select(['topics.id', 'topics.name'])
    .select(asked.order === 'name' ? sql<number>`0`.as('weight') : weightOf(asked.order).as('weight'))
    .execute();
  // neither database knows the order of letters with accents that people expect
  const { compare } = new Intl.Collator(settings.language, { numeric: true });
  found.sort((a, b) => Number(b.weight) - Number(a.weight) || compare(a.name, b.name) || a.id - b.id);
  const { quiet } = await topicsCounted(db)
    .where(isQuiet(now(), days))
    .select((on) => on.fn.countAll<number>().as('quiet'))
    .executeTakeFirstOrThrow();
  const until = asked.from + PAGE;
  const shown = found.slice(asked.from, until).map(({ id }) => id);
  return {
    topics: await topicRows(db, shown, { settings, now: now() }),
    total: found.length,
    next: found.length > until ? until : null,
    quiet: Number(quiet),
    restAfterDays: days,
  };
}

function weightOf(order: 'count' | 'newest') {
  return order === 'count' ? countOf : sql<number>`coalesce(${newestOf}, 0)`;
}

/** One topic with what leads to it. @throws {NotFound} */
export async function topicById({ db, now }: Context, id: TopicId): Promise<z.input<(typeof one)['output']>> {
  const settings = await readSettings(db);
  const [row] = await topicRows(db, [id], { settings, now: now() });
  if (!row) throw new NotFound(`topic ${id}`);
  const colleagues = await colleaguesOf(db);
  return {
    ...row,
    menus: await menusWith(db, [id]),
    formerly: await addressesOf(db, id),
    colleagues: colleagues.map((person) => ({ id: person.id, name: person.name })),
    kept: await whyKept(db, id),
  };
}

/** Names of the menus that have one of these topics in them. */
export async function menusWith(db: Context['db'], ids: readonly TopicId[]): Promise<string[]> {
  const rows = await db
    .selectFrom('menus')
    .innerJoin('menuItems', 'menuItems.menuId', 'menus.id')
    .select('menus.name')
    .distinct()
    .where('menuItems.targetKind', '=', 'topic')
    .where('menuItems.targetId', 'in', ids)
    .orderBy('menus.name')
    .execute();
  return rows.map(({ name }) => name);
}

/** Old addresses that lead to the topic, at most 50. */
export async function addressesOf(db: Context['db'], id: TopicId): Promise<string[]> {
  const rows = await db
    .selectFrom('redirects')
    .select('fromPath')
    .where('targetKind', '=', 'topic')
    .where('targetId', '=', id)
    .orderBy('fromPath')
    .limit(50)
    .execute();
  return rows.map(({ fromPath }) => fromPath);
}
