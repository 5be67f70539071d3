import type { Kysely } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, index, identity, article, ownArticle, instants, numbers, perhaps, bytes } = builderOf(db, dialect);

  // the shared text of what waits, and the edition that readers had then: what went out in between is not undone by it
  await db.schema.alterTable('schedules').addColumn('state_bytes', bytes).execute();
  await db.schema.alterTable('schedules').addColumn('base_edition', 'integer').execute();
  // of the edition before, for an act that is taken back
  await db.schema.alterTable('live_texts').addColumn('former_state', bytes).execute();
  for (const name of ['former_edition', 'former_version'])
    await db.schema.alterTable('live_texts').addColumn(name, 'integer').execute();
  await table('fixes', (t) => perhaps(instants(numbers(ownArticle(t), 'edition'), 'opened_at'), 'text', 'person_id'));
  await table('fix_updates', (t) =>
    perhaps(instants(article(identity(t)), 'at'), 'text', 'person_id').addColumn('bytes', bytes, (c) => c.notNull()),
  );
  await index('fix_updates_by_article', 'fix_updates', ['article_id', 'id']);
}
