import type { Kysely } from 'kysely';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>): Promise<void> {
  // the newest comments of the whole paper, for their feed
  await db.schema
    .createIndex('comments_by_date')
    .on('comments')
    .columns(['state', 'kind', 'created_at', 'id'])
    .execute();
}
