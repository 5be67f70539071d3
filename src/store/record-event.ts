import type { Instant } from '../base/clock.ts';
import type { PaperEvent } from '../base/events.ts';
import type { Db } from './database.ts';
import { insertMany } from './insert-many.ts';

/** Writes a fact down, in the caller's transaction: it becomes known exactly if what it states became true. */
export async function recordEvent(db: Db, event: PaperEvent, now: Instant): Promise<void> {
  await recordEvents(db, [event], now);
}

export async function recordEvents(db: Db, events: readonly PaperEvent[], now: Instant): Promise<void> {
  await insertMany(
    db,
    'events',
    events.map(({ kind, ...payload }) => ({ kind, payloadJson: JSON.stringify(payload), createdAt: now })),
  );
}
