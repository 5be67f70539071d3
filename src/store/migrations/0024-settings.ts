import type { Kysely } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, identity, words, instants, numbers, perhaps } = builderOf(db, dialect);
  // who changed which settings from what to what, when and why: one row an act
  await table('settings_changes', (t) => {
    const said = words(identity(t), 'who_name', 'groups', 'why', 'changes_json');
    const counted = numbers(instants(said, 'at'), 'stories');
    return perhaps(perhaps(counted, 'text', 'who'), 'bigint', 'undoes', 'undone_by');
  });
}
