import type { Kysely } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, index, words, perhaps } = builderOf(db, dialect);

  await table('menu_link_uses', (t) => {
    const ofBoth = words(t, 'place').addColumn('target_id', 'bigint', (c) =>
      c.notNull().references('link_targets.id').onDelete('cascade'),
    );
    const said = perhaps(words(ofBoth, 'words'), 'text', 'ignored_of', 'ignored_by', 'ignored_why');
    return perhaps(said, 'bigint', 'ignored_at', 'told_at').addPrimaryKeyConstraint('menu_link_uses_key', [
      'place',
      'target_id',
    ] as never);
  });
  await index('menu_link_uses_by_target', 'menu_link_uses', ['target_id']);
}
