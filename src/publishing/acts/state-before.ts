import type { Instant } from '../../base/clock.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';

/** What an act changes of a story's row, as it was: kept with the receipt, so that the act can be taken back. */
export interface Before {
  status: Row<'articles'>['status'];
  scheduledAt: Instant | null;
  path: string | null;
  slug: string;
  edition: number | null;
  firstPublishedAt: Instant | null;
  updatedAt: Instant | null;
  correctedAt: Instant | null;
  inFeeds: 0 | 1;
  inLetterQueue: boolean;
  /** what its address said, where it was withdrawn */
  withdrawal: Pick<Row<'withdrawals'>, 'kind' | 'publicReason' | 'reason' | 'redirectTo' | 'at' | 'personId'> | null;
}

export async function stateBefore(db: Db, row: Row<'articles'>): Promise<Before> {
  const { status, scheduledAt, path, slug, edition, firstPublishedAt, updatedAt, correctedAt, inFeeds } = row;
  const queued = await db
    .selectFrom('letterQueue')
    .select('articleId')
    .where('articleId', '=', row.id)
    .executeTakeFirst();
  const withdrawal = await db
    .selectFrom('withdrawals')
    .select(['kind', 'publicReason', 'reason', 'redirectTo', 'at', 'personId'])
    .where('articleId', '=', row.id)
    .executeTakeFirst();
  return {
    ...{ status, scheduledAt, path, slug, edition, firstPublishedAt, updatedAt, correctedAt, inFeeds },
    inLetterQueue: queued !== undefined,
    withdrawal: withdrawal ?? null,
  };
}
