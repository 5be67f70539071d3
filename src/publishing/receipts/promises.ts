import type { z } from 'zod';
import type { ArticleId } from '../../base/ids.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import { factsOf, storyMayOf } from '../../writing/stories/may.ts';
import type { PaperPromise, promises } from './contract.ts';
import { LATE } from './record-looks.ts';

type Answer = z.input<(typeof promises)['output']>;

const LAST = 1_000;
/** newsroom.md §6.1: at the second, ± 1 s */
const ON_TIME = 1_000;
const AWAY = ['withdraw', 'retract'];

/** What is measured of the paper's promises. Of late stories only those that this person may read are named. */
export async function promisesKept({ db, person }: Pick<NewsroomContext, 'db' | 'person'>): Promise<Answer> {
  const [shown, gone, hours] = [await wholeAfter(db, 'in'), await wholeAfter(db, 'away'), await lateBy(db)];
  const late = hours.filter(({ lateMs }) => lateMs > ON_TIME);
  return {
    promises: [
      measured('publish', LATE, shown.times, shown.missed),
      measured('withdraw', LATE, gone.times, gone.missed),
      measured(
        'schedule',
        ON_TIME,
        hours.map(({ lateMs }) => lateMs),
      ),
    ],
    red: await counted(db, 'red'),
    open: await counted(db, 'open'),
    late: (await thoseInSight(db, person, late)).slice(0, 20),
  };
}

/**
 * @param times what was measured, in milliseconds
 * @param missed how often there was nothing to measure, since it was not kept at all
 */
export function measured(
  name: PaperPromise['name'],
  within: number,
  times: readonly number[],
  missed = 0,
): PaperPromise {
  const sorted = [...times].sort((a, b) => a - b);
  // the nearest rank: a value that was measured, never one in between
  const rank = (share: number): number | null => sorted[Math.ceil(sorted.length * share) - 1] ?? null;
  return {
    ...{ name, within, missed, measured: sorted.length + missed, kept: sorted.filter((time) => time <= within).length },
    ...{ p50: rank(0.5), p99: rank(0.99), longest: sorted.at(-1) ?? null },
  };
}

/** Of the last acts: after how long each was whole, and how many are wrong somewhere, or were until somebody saw to it. */
async function wholeAfter(db: Db, which: 'in' | 'away'): Promise<{ times: number[]; missed: number }> {
  const rows = await db
    .selectFrom('receipts')
    .select(['id', 'wholeAfter'])
    .where('state', 'in', ['green', 'red', 'settled'])
    .where('act', which === 'away' ? 'in' : 'not in', AWAY)
    .orderBy('id', 'desc')
    .limit(LAST)
    .execute();
  const times = rows.flatMap((row) => (row.wholeAfter === null ? [] : [Number(row.wholeAfter)]));
  const others = rows.filter((row) => row.wholeAfter === null).map(({ id }) => id);
  if (others.length === 0) return { times, missed: 0 };
  // one that was overtaken by a later act in time has broken no promise, and letters are up to other people's servers
  const late = await db
    .selectFrom('receiptLines')
    .select('receiptId')
    .distinct()
    .where('receiptId', 'in', others)
    .where('part', '<>', 'mail')
    .where('redAt', 'is not', null)
    .execute();
  return { times, missed: late.length };
}

async function lateBy(db: Db) {
  return db
    .selectFrom('schedules')
    .innerJoin('articles', 'articles.id', 'schedules.articleId')
    .select(['schedules.articleId as story', 'articles.headline', 'schedules.at', 'schedules.lateMs'])
    .where('schedules.state', '=', 'done')
    .where('schedules.lateMs', 'is not', null)
    .orderBy('schedules.at', 'desc')
    .limit(LAST)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, lateMs: Number(row.lateMs) })));
}

async function counted(db: Db, state: 'red' | 'open'): Promise<number> {
  const { many } = await db
    .selectFrom('receipts')
    .select((on) => on.fn.countAll<number>().as('many'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  return Number(many);
}

async function thoseInSight<Late extends { story: ArticleId }>(
  db: Db,
  person: NewsroomContext['person'],
  late: readonly Late[],
): Promise<Late[]> {
  const facts = await factsOf(
    db,
    late.map(({ story }) => story),
  );
  return late.filter(({ story }) => {
    const known = facts.get(story);
    return known !== undefined && storyMayOf(person, known) !== null;
  });
}
