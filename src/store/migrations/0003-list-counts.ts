import { type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  await db.schema
    .createTable('live_counts')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('target_id', 'bigint', (c) => c.notNull())
    .addColumn('month', 'integer', (c) => c.notNull())
    .addColumn('stories', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('live_counts_pk', ['kind', 'target_id', 'month'] as never)
    .execute();
  await db.schema.createIndex('live_counts_by_size').on('live_counts').columns(['kind', 'month', 'stories']).execute();
  await db.schema
    .createIndex('live_articles_by_parent')
    .on('live_articles')
    .columns(['parent_id', 'position'])
    .execute();
  await db.schema.createIndex('changes_by_kind').on('changes').columns(['kind', 'changed_at']).execute();

  const month =
    dialect === 'sqlite'
      ? sql`(strftime('%Y', published_at / 1000, 'unixepoch') * 12 + strftime('%m', published_at / 1000, 'unixepoch') - 1)`
      : sql`(extract(year from to_timestamp(published_at / 1000.0) at time zone 'UTC') * 12
            + extract(month from to_timestamp(published_at / 1000.0) at time zone 'UTC') - 1)::integer`;
  for (const [kind, target, table] of [
    ['all', '0', "live_articles where kind = 'story'"],
    ['section', 'section_id', 'live_sections'],
    ['topic', 'topic_id', 'live_topics'],
    ['author', 'author_id', 'live_authors'],
  ] as const) {
    for (const grouped of [month, sql`-1`])
      await sql`insert into live_counts (kind, target_id, month, stories)
        select ${sql.lit(kind)}, target_id, month, count(*)
        from (select ${sql.raw(target)} as target_id, ${grouped} as month from ${sql.raw(table)}) as stories
        group by target_id, month`.execute(db);
  }
}
