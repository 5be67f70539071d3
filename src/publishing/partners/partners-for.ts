import type { ArticleId } from '../../base/ids.ts';
import type { Settings } from '../../paper/settings.ts';
import type { Db } from '../../store/database.ts';
import type { Act } from '../contract.ts';

export type Partner = Settings['partners'][number];
export type ToldAct = Exclude<Act, 'minor'> | 'withdraw' | 'retract';

/** What everybody is told who may have taken the story over. */
const TOLD_ALL: ReadonlySet<ToldAct> = new Set(['correction', 'clarification', 'withdraw', 'retract']);

/** What became of a story in feeds. */
export interface FeedPast {
  /** they ever carried it */
  hadIt: boolean;
  /** partners were told that it is withdrawn */
  wasCalledBack: boolean;
}

/**
 * Whom an act concerns. Who was told to take a story down is told when readers have it again.
 * @param inFeeds whether feeds carry the story with it
 */
export function partnersFor(
  partners: readonly Partner[],
  act: ToldAct,
  { inFeeds, hadIt, wasCalledBack }: FeedPast & { inFeeds: boolean },
): Partner[] {
  if (TOLD_ALL.has(act)) return inFeeds || hadIt ? [...partners] : [];
  if (!inFeeds) return [];
  return act === 'publish' && wasCalledBack ? [...partners] : partners.filter(({ takes }) => takes === 'all');
}

export async function feedPast(db: Db, id: ArticleId): Promise<FeedPast> {
  return { hadIt: await everInFeeds(db, id), wasCalledBack: await wasCalledBack(db, id) };
}

async function wasCalledBack(db: Db, id: ArticleId): Promise<boolean> {
  const letter = await db
    .selectFrom('receipts')
    .innerJoin('receiptLines', 'receiptLines.receiptId', 'receipts.id')
    .select('receipts.id')
    .where('receipts.articleId', '=', id)
    .where('receipts.act', 'in', ['withdraw', 'retract'])
    .where('receiptLines.part', '=', 'mail')
    .limit(1)
    .executeTakeFirst();
  return letter !== undefined;
}

/** Whether the story ever stood in feeds, by the editions that went out of it. */
async function everInFeeds(db: Db, id: ArticleId): Promise<boolean> {
  const edition = await db
    .selectFrom('editions')
    .select('number')
    .where('articleId', '=', id)
    // as JSON has it: quotes within a text have a backslash before them
    .where('snapshotJson', 'like', '%"inFeeds":1%')
    .limit(1)
    .executeTakeFirst();
  return edition !== undefined;
}
