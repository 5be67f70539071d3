import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: the builder's table and column names are free here
  type Builder = CreateTableBuilder<any, any>;
  const table = (name: string, columns: (t: Builder) => Builder) =>
    columns(db.schema.createTable(name) as Builder).execute();
  const identity = (t: Builder): Builder =>
    dialect === 'sqlite'
      ? t.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      : t.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());
  const words = (t: Builder, ...names: string[]): Builder =>
    names.reduce((all, name) => all.addColumn(name, 'text', (c) => c.notNull().defaultTo('')), t);
  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute();
  const media = db.schema.alterTable('media');

  for (const name of ['photographer', 'supplier', 'licence', 'rights_note', 'search_words'])
    await media.addColumn(name, 'text', (c) => c.notNull().defaultTo('')).execute();
  await media.addColumn('usable_for', 'text', (c) => c.notNull().defaultTo('everything')).execute();
  await media.addColumn('crops_json', 'text', (c) => c.notNull().defaultTo('{}')).execute();
  await media.addColumn('own', 'smallint', (c) => c.notNull().defaultTo(0)).execute();
  await media.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0)).execute();
  await media.addColumn('usable_until', 'bigint').execute();
  await media.addColumn('ended_at', 'bigint').execute();
  await media.addColumn('uploaded_by', 'text').execute();
  await media.addColumn('likeness', 'text').execute();
  await index('media_by_end', 'media', ['usable_until']);
  await sql`update media set search_words = lower(title || ' ' || caption || ' ' || alt || ' ' || description || ' ' || credit
    || ' ' || copyright || ' ' || place || ' ' || file_name)`.execute(db);

  await table('uploads', (t) =>
    words(t, 'file_name')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addColumn('bytes', 'bigint', (c) => c.notNull())
      .addColumn('began_at', 'bigint', (c) => c.notNull())
      .addColumn('media_id', 'bigint')
      .addColumn('is_known', 'smallint', (c) => c.notNull().defaultTo(0))
      .addColumn('finished_at', 'bigint'),
  );
  await index('uploads_by_person', 'uploads', ['person_id', 'began_at']);
  await table('media_likenesses', (t) => {
    const keyed = t
      .addColumn('part', 'integer', (c) => c.notNull())
      .addColumn('media_id', 'bigint', (c) => c.notNull().references('media.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('media_likenesses_pk', ['part', 'media_id'] as never);
    return dialect === 'sqlite' ? keyed.modifyEnd(sql`without rowid`) : keyed;
  });
  await index('media_likenesses_by_media', 'media_likenesses', ['media_id']);
  await table('article_media', (t) => {
    const keyed = t
      .addColumn('article_id', 'bigint', (c) => c.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('media_id', 'bigint', (c) => c.notNull())
      .addColumn('is_current', 'smallint', (c) => c.notNull())
      .addPrimaryKeyConstraint('article_media_pk', ['article_id', 'media_id'] as never);
    return dialect === 'sqlite' ? keyed.modifyEnd(sql`without rowid`) : keyed;
  });
  await index('article_media_by_media', 'article_media', ['media_id', 'article_id']);
  await table('second_choices', (t) =>
    t
      .addColumn('media_id', 'bigint', (c) => c.notNull().references('media.id').onDelete('cascade'))
      .addColumn('article_id', 'bigint', (c) => c.notNull())
      .addColumn('replacement_id', 'bigint', (c) => c.notNull().references('media.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('second_choices_pk', ['media_id', 'article_id'] as never),
  );
  await index('second_choices_by_replacement', 'second_choices', ['replacement_id']);
  await table('rights_ends', (t) =>
    identity(t)
      .addColumn('media_id', 'bigint', (c) => c.notNull())
      .addColumn('article_id', 'bigint')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('what', 'text', (c) => c.notNull())
      .addColumn('replacement_id', 'bigint'),
  );
  await index('rights_ends_by_media', 'rights_ends', ['media_id', 'article_id']);
  await table('media_presets', (t) =>
    words(identity(t), 'supplier', 'credit', 'copyright', 'licence', 'usable_for', 'rights_note')
      .addColumn('name', 'text', (c) => c.notNull().unique())
      .addColumn('usable_days', 'integer'),
  );
  await noteUses(db as Kysely<OldTables>);
}

interface OldTables {
  articles: { id: number; document_json: string; lead_json: string | null; search_json: string };
  article_media: { article_id: number; media_id: number; is_current: number };
}

/** What the working copies that are there show: wherever an object has the key `media`, it names a file. */
async function noteUses(db: Kysely<OldTables>): Promise<void> {
  for (let last = 0; ; ) {
    const articles = await sql<{ id: number; texts: string }>`select id, document_json || coalesce(lead_json, '') ||
      search_json as texts from articles where id > ${last} order by id limit 200`.execute(db);
    if (articles.rows.length === 0) return;
    const uses = articles.rows.flatMap(({ id, texts }) =>
      [...new Set([...texts.matchAll(/"(?:media|socialMedia)":(\d+)/g)].map((match) => Number(match[1])))].map(
        (mediaId) => ({ id, mediaId }),
      ),
    );
    for (const { id, mediaId } of uses)
      await sql`insert into article_media (article_id, media_id, is_current) values (${id}, ${mediaId}, 1)`.execute(db);
    last = Number(articles.rows.at(-1)?.id);
  }
}
