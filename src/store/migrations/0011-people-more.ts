import { type Kysely, sql } from 'kysely';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('authors').addColumn('created_at', 'bigint').execute();
  // of those who were there before, what is known: the oldest story that can be read
  await sql`update authors set created_at =
    (select min(published_at) from live_authors where live_authors.author_id = authors.id)`.execute(db);
}
