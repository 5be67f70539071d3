import type { Kysely } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, article, numbers, words } = builderOf(db, dialect);

  // what went out before this is marked nowhere: no browser has kept which edition of it was read
  await table('passage_origins', (t) =>
    words(numbers(article(t), 'edition'), 'origins_json').addPrimaryKeyConstraint('passage_origins_key', [
      'article_id',
      'edition',
    ]),
  );
}
