import { type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, index, identity, words, instants, numbers, perhaps } = builderOf(db, dialect);

  await table('receipts', (t) => {
    const said = words(identity(t), 'subject', 'title', 'act', 'summary_json', 'state', 'note');
    const timed = perhaps(instants(said, 'at'), 'bigint', 'article_id', 'late_ms', 'whole_after');
    return perhaps(perhaps(timed, 'integer', 'edition', 'version'), 'text', 'person_id');
  });
  await index('receipts_by_article', 'receipts', ['article_id', 'id']);
  await index('receipts_by_subject', 'receipts', ['subject', 'id']);
  await index('receipts_by_state', 'receipts', ['state', 'id']);

  await table('receipt_lines', (t) => {
    const said = words(identity(t), 'part', 'target', 'label', 'state', 'fault', 'settled_why');
    const counted = numbers(
      said.addColumn('receipt_id', 'bigint', (c) => c.notNull().references('receipts.id').onDelete('cascade')),
      'tries',
      'lease',
    );
    const timed = perhaps(
      counted,
      'bigint',
      ...['checked_at', 'green_at', 'next_at', 'leased_until', 'red_at', 'told_at'],
    );
    return perhaps(timed, 'text', 'address', 'settled_by');
  });
  await index('receipt_lines_by_receipt', 'receipt_lines', ['receipt_id', 'id']);
  // the few that wait, among all that ever were
  await sql`create index receipt_lines_due on receipt_lines (next_at) where state in ('waiting', 'red')`.execute(db);
}
