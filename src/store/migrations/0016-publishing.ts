import { type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, index, identity, article, ownArticle, words, instants, numbers, perhaps, bytes } = builderOf(
    db,
    dialect,
  );

  await table('embargoes', (t) => {
    const begun = instants(words(article(identity(t)), 'reason', 'lift_reason'), 'created_at');
    return perhaps(perhaps(begun, 'bigint', 'until', 'lifted_at'), 'text', 'person_id', 'lifted_by');
  });
  // two at once in force would contradict each other
  await sql`create unique index embargoes_in_force on embargoes (article_id) where lifted_at is null`.execute(db);
  await index('embargoes_by_article', 'embargoes', ['article_id', 'id']);
  await table('schedules', (t) => {
    const said = words(article(identity(t)), 'act', 'note', 'place', 'places_json', 'state', 'reason');
    const timed = perhaps(instants(said, 'at', 'created_at'), 'bigint', 'done_at', 'late_ms');
    return perhaps(perhaps(timed, 'integer', 'version', 'edition'), 'text', 'person_id');
  });
  await index('schedules_by_article', 'schedules', ['article_id', 'id']);
  await index('schedules_by_state', 'schedules', ['state', 'at']);
  await table('withdrawals', (t) => {
    const said = words(ownArticle(t), 'kind', 'public_reason', 'reason', 'path', 'headline');
    return perhaps(instants(said, 'at'), 'text', 'redirect_to', 'person_id');
  });
  await index('withdrawals_by_time', 'withdrawals', ['kind', 'at']);
  await table('letter_queue', (t) =>
    perhaps(instants(numbers(ownArticle(t), 'edition'), 'added_at'), 'text', 'person_id'),
  );
  await table('live_texts', (t) =>
    numbers(ownArticle(t), 'edition', 'version').addColumn('state', bytes, (c) => c.notNull()),
  );
  // whether the feeds carry it: a story's own choice, and what readers have now
  for (const name of ['articles', 'live_articles'])
    await db.schema
      .alterTable(name)
      .addColumn('in_feeds', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
  await db.schema.alterTable('changes').addColumn('edition', 'integer').execute();
  await db.schema
    .alterTable('changes')
    .addColumn('place', 'text', (c) => c.notNull().defaultTo('above'))
    .execute();
}
