import type { Instant } from '../../base/clock.ts';
import type { Context } from '../../store/context.ts';

/** The hour of what waits longest, which may be past, and the first that is still to come; null where there is none. */
export async function nextHours({
  db,
  now,
}: Pick<Context, 'db' | 'now'>): Promise<{ first: Instant | null; next: Instant | null }> {
  const waiting = db.selectFrom('schedules').select('at').where('state', '=', 'waiting').orderBy('at').limit(1);
  const first = await waiting.executeTakeFirst();
  if (!first || first.at > now()) return { first: first?.at ?? null, next: first?.at ?? null };
  const next = await waiting.where('at', '>', now()).executeTakeFirst();
  return { first: first.at, next: next?.at ?? null };
}
