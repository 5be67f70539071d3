import type { Instant } from '../base/clock.ts';
import { Conflict } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';

/** An embargo in force: who set it and why, for whoever is refused. `until` null: until somebody lifts it. */
export interface EmbargoInForce {
  articleId: ArticleId;
  until: Instant | null;
  reason: string;
  /** '' where the account is gone */
  by: string;
}

/**
 * Nothing goes to readers under an embargo, whoever asks and on whatever way: every publication comes through here.
 * @throws {Conflict} `{ embargo: EmbargoInForce }`
 */
export async function refuseEmbargoed(db: Db, ids: readonly ArticleId[], now: Instant): Promise<void> {
  const [found] = await embargoesInForce(db, ids, now);
  if (!found) return;
  const end = found.until === null ? 'until it is lifted' : `until ${new Date(found.until).toISOString()}`;
  throw new Conflict(
    `The story is under embargo ${end}${found.by && `, set by ${found.by}`}: ${found.reason || 'no reason given'}.`,
    { embargo: found },
  );
}

/** Those of these stories that are under embargo at this moment. */
export async function embargoesInForce(db: Db, ids: readonly ArticleId[], now: Instant): Promise<EmbargoInForce[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('embargoes')
    .leftJoin('people', 'people.id', 'embargoes.personId')
    .select(['embargoes.articleId', 'embargoes.until', 'embargoes.reason', 'people.name as by'])
    .where('embargoes.articleId', 'in', ids)
    .where('embargoes.liftedAt', 'is', null)
    .where((on) => on.or([on('embargoes.until', 'is', null), on('embargoes.until', '>', now)]))
    .execute();
  return rows.map((row) => ({ ...row, by: row.by ?? '' }));
}
