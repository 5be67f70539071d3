import type { Kysely } from 'kysely';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>): Promise<void> {
  // a comment says that it is not as it was first read
  for (const table of ['passage_notes', 'note_replies'])
    await db.schema.alterTable(table).addColumn('edited_at', 'bigint').execute();
}
