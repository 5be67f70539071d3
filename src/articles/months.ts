import { sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import { offsetAt } from '../base/zone-offset.ts';
import { readSettings } from '../paper/read-settings.ts';
import type { Db } from '../store/database.ts';
import { startOfMonth, TOTAL } from './list-counts.ts';

/**
 * The months, in the paper's zone, that have stories, newest first. Counts are kept by months of UTC; what was published
 * in the hours between the two beginnings of a month is moved over. Three queries, however many stories there are.
 */
export async function months(db: Db): Promise<{ year: number; month: number; count: number }[]> {
  const { zone } = await readSettings(db);
  const rows = await db
    .selectFrom('liveCounts')
    .select(['month', 'stories'])
    .where('kind', '=', 'all')
    .where('month', '<>', TOTAL)
    .where('stories', '>', 0)
    .execute();
  const counts = new Map(rows.map(({ month, stories }) => [month, stories]));
  if (!counts.size) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  const moves: Move[] = [];
  for (let month = first; month <= last + 1; month++) {
    const utc = startOfMonth(month);
    const local = startInZone(month, zone);
    if (local > utc) moves.push({ from: month, to: month - 1, after: utc, until: local });
    if (local < utc) moves.push({ from: month - 1, to: month, after: local, until: utc });
  }
  for (const { from, to, stories } of await published(db, moves)) {
    counts.set(from, (counts.get(from) ?? 0) - stories);
    counts.set(to, (counts.get(to) ?? 0) + stories);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => b - a)
    .map(([month, count]) => ({ year: Math.floor(month / 12), month: (month % 12) + 1, count }));
}

interface Move {
  from: number;
  to: number;
  after: Instant;
  until: Instant;
}

async function published(db: Db, moves: Move[]): Promise<(Move & { stories: number })[]> {
  if (!moves.length) return [];
  const windows = sql.join(
    moves.map(({ after, until }, at) => sql`(${sql.lit(at)}, ${sql.lit(after)}, ${sql.lit(until)})`),
  );
  const { rows } = await sql<{ at: number; stories: number }>`
    with windows (place, after_at, until_at) as (values ${windows})
    select place as at, (select count(*) from live_articles
      where kind = 'story' and published_at >= after_at and published_at < until_at) as stories
    from windows`.execute(db);
  return rows.map(({ at, stories }) => ({ ...(moves[at] as Move), stories }));
}

// near a change of summer time a second look settles it
function startInZone(month: number, zone: string): Instant {
  const utc = startOfMonth(month);
  return utc - offsetAt(utc - offsetAt(utc, zone), zone);
}
