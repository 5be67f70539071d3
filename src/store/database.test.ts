import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { ArticleId } from '../base/ids.ts';
import { dialectOf } from './dialect.ts';
import { migrate } from './migrate.ts';
import { recordEvent } from './record-event.ts';

describeEachDatabase('openDatabase', (database, dialect) => {
  it('knows which database it speaks to', () => {
    expect(dialectOf(database())).toBe(dialect);
  });

  it('gives instants and ids back as numbers', async () => {
    const now = 1_787_654_321_987;
    await recordEvent(database(), { kind: 'article.withdrawn', article: 7 as ArticleId, tags: ['article:7'] }, now);
    const row = await database().selectFrom('events').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ kind: 'article.withdrawn', createdAt: now });
    expect(typeof row.id).toBe('number');
    expect(JSON.parse(row.payloadJson)).toEqual({ article: 7, tags: ['article:7'] });
  });

  it('forgets an event whose transaction failed', async () => {
    const before = await database().selectFrom('events').selectAll().execute();
    const attempt = database()
      .transaction()
      .execute(async (db) => {
        await recordEvent(db, { kind: 'article.withdrawn', article: 8 as ArticleId, tags: [] }, 1);
        throw new Error('no');
      });
    await expect(attempt).rejects.toThrow('no');
    expect(await database().selectFrom('events').selectAll().execute()).toEqual(before);
  });

  it('refuses a row that refers to nothing', async () => {
    const orphan = database()
      .insertInto('liveBodies')
      .values({ articleId: 999 as ArticleId, documentJson: '{}', text: '' });
    await expect(orphan.execute()).rejects.toThrow(/foreign key/i);
  });

  it('can be migrated twice', async () => {
    await migrate(database());
    await sql`select 1`.execute(database());
  });
});
