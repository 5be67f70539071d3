import type { Instant } from '../base/clock.ts';
import type { PaperEvent } from '../base/events.ts';
import type { Db } from './database.ts';

/** Writes a fact down, in the caller's transaction: it becomes known exactly if what it states became true. */
export async function recordEvent(db: Db, event: PaperEvent, now: Instant): Promise<void> {
  const { kind, ...payload } = event;
  await db
    .insertInto('events')
    .values({ kind, payloadJson: JSON.stringify(payload), createdAt: now })
    .execute();
}
