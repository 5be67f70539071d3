import { recordPaperChange } from '../paper/record-paper-change.ts';
import type { Db } from '../store/database.ts';

/**
 * Says that the whole paper changed: stories of an import say only what they themselves show on, and neighbours, fronts and
 * archives changed with them. Also after a run that found nothing to do, since one before it may have been killed.
 */
export async function finishRun(db: Db, now: () => number): Promise<void> {
  await db
    .transaction()
    .execute((on) => recordPaperChange({ db: on, now, who: null }, { kind: 'paper.changed', what: 'everything' }));
}
