import type { Context } from '../store/context.ts';

const DAY = 24 * 3_600_000;
const READ_FOR = 30 * DAY;
const UNREAD_FOR = 120 * DAY;

/** Now and then: what was read a month ago, and what nobody looked at for four. */
export async function forgetOldNotices({ db, now }: Context): Promise<void> {
  await db
    .deleteFrom('notices')
    .where((on) => on.or([on('readAt', '<', now() - READ_FOR), on('at', '<', now() - UNREAD_FOR)]))
    .execute();
}
