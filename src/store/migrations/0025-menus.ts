import type { Kysely } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, index, identity, words, instants, numbers, perhaps } = builderOf(db, dialect);

  await table('menu_drafts', (t) => {
    const placed = numbers(
      t.addColumn('place', 'text', (c) => c.primaryKey()),
      'revision',
    );
    return perhaps(perhaps(placed, 'text', 'entries_json', 'person_id'), 'bigint', 'at');
  });

  await table('menu_launches', (t) => {
    const said = instants(words(identity(t), 'place', 'kind'), 'at');
    const held = perhaps(said, 'text', 'before_json', 'after_json', 'person_id');
    return perhaps(held, 'bigint', 'late_ms', 'undone_by', 'undoes');
  });
  await index('menu_launches_by_place', 'menu_launches', ['place', 'id']);

  await table('menu_schedules', (t) => {
    const said = instants(words(identity(t), 'place', 'state', 'reason', 'entries_json'), 'at', 'created_at');
    return perhaps(perhaps(said, 'text', 'person_id'), 'bigint', 'done_at', 'launch_id');
  });
  await index('menu_schedules_by_state', 'menu_schedules', ['state', 'at']);
}
