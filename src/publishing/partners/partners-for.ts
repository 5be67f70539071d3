import type { ArticleId } from '../../base/ids.ts';
import type { Settings } from '../../paper/settings.ts';
import type { Db } from '../../store/database.ts';
import type { Act } from '../contract.ts';

export type Partner = Settings['partners'][number];
export type ToldAct = Exclude<Act, 'minor'> | 'withdraw' | 'retract';

/** What everybody is told who may have taken the story over. */
const TOLD_ALL: ReadonlySet<ToldAct> = new Set(['correction', 'clarification', 'withdraw', 'retract']);

/** Whom an act concerns. @param inFeeds whether feeds carry the story with it; @param hadIt whether they ever did */
export function partnersFor(
  partners: readonly Partner[],
  act: ToldAct,
  { inFeeds, hadIt }: { inFeeds: boolean; hadIt: boolean },
): Partner[] {
  if (TOLD_ALL.has(act)) return inFeeds || hadIt ? [...partners] : [];
  return inFeeds ? partners.filter(({ takes }) => takes === 'all') : [];
}

/** Whether the story ever stood in feeds, by the editions that went out of it. */
export async function everInFeeds(db: Db, id: ArticleId): Promise<boolean> {
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
