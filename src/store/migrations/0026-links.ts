import type { Kysely } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, index, identity, words, instants, numbers, perhaps } = builderOf(db, dialect);

  await table('link_targets', (t) => {
    const named = words(identity(t), 'key', 'kind', 'address', 'host', 'state', 'why', 'fault');
    const counted = numbers(instants(named, 'next_at'), 'failures');
    const timed = perhaps(counted, 'bigint', 'story_id', 'checked_at', 'failing_since', 'since');
    return perhaps(perhaps(timed, 'integer', 'status'), 'text', 'moved_to');
  });
  await db.schema.createIndex('link_targets_key').unique().on('link_targets').column('key').execute();
  await index('link_targets_due', 'link_targets', ['kind', 'next_at']);
  await index('link_targets_by_state', 'link_targets', ['state', 'since', 'id']);
  await index('link_targets_by_story', 'link_targets', ['story_id']);

  // not those of `builder.article`: a target is looked for from either side
  await table('link_uses', (t) => {
    const ofBoth = t
      .addColumn('article_id', 'bigint', (c) => c.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('target_id', 'bigint', (c) => c.notNull().references('link_targets.id').onDelete('cascade'));
    const said = perhaps(words(ofBoth, 'words'), 'text', 'ignored_of', 'ignored_by', 'ignored_why');
    return perhaps(said, 'bigint', 'ignored_at', 'told_at').addPrimaryKeyConstraint('link_uses_key', [
      'article_id',
      'target_id',
    ] as never);
  });
  await index('link_uses_by_target', 'link_uses', ['target_id', 'article_id']);

  await table('link_scans', (t) =>
    instants(
      t.addColumn('name', 'text', (c) => c.primaryKey()),
      'article_id',
    ),
  );
}
