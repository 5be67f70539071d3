import type { Kysely } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, index, article, words, instants, numbers } = builderOf(db, dialect);

  await table('story_reads', (t) =>
    numbers(instants(article(t), 'at'), 'reads').addPrimaryKeyConstraint('story_reads_key', [
      'article_id',
      'at',
    ] as never),
  );
  await index('story_reads_by_at', 'story_reads', ['at']);
  await table('story_read_days', (t) =>
    numbers(words(article(t), 'day_on'), 'reads').addPrimaryKeyConstraint('story_read_days_key', [
      'article_id',
      'day_on',
    ] as never),
  );
}
