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

  await table('settings', (t) =>
    t
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value_json', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'bigint', (c) => c.notNull()),
  );
  await table('sections', (t) =>
    words(identity(t), 'name', 'description')
      .addColumn('parent_id', 'bigint', (c) => c.references('sections.id'))
      .addColumn('slug', 'text', (c) => c.notNull())
      .addColumn('path', 'text', (c) => c.notNull().unique())
      .addColumn('color', 'text')
      .addColumn('position', 'integer', (c) => c.notNull().defaultTo(0)),
  );
  await table('topics', (t) =>
    words(identity(t), 'name', 'description')
      .addColumn('slug', 'text', (c) => c.notNull().unique())
      .addColumn('kind', 'text', (c) => c.notNull().defaultTo('subject')),
  );
  await table('topic_strip', (t) =>
    t
      .addColumn('topic_id', 'bigint', (c) => c.primaryKey().references('topics.id').onDelete('cascade'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('label', 'text')
      .addColumn('ends_at', 'bigint'),
  );
  await table('menus', (t) =>
    words(identity(t), 'name')
      .addColumn('slug', 'text', (c) => c.notNull().unique())
      .addColumn('place', 'text', (c) => c.unique()),
  );
  await table('menu_items', (t) =>
    words(identity(t), 'label')
      .addColumn('menu_id', 'bigint', (c) => c.notNull().references('menus.id').onDelete('cascade'))
      .addColumn('parent_id', 'bigint')
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('target_kind', 'text', (c) => c.notNull())
      .addColumn('target_id', 'bigint')
      .addColumn('address', 'text'),
  );
  await index('menu_items_by_menu', 'menu_items', ['menu_id', 'position']);
  await table('redirects', (t) =>
    t
      .addColumn('from_path', 'text', (c) => c.primaryKey())
      .addColumn('target_kind', 'text', (c) => c.notNull())
      .addColumn('target_id', 'bigint')
      .addColumn('address', 'text')
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull()),
  );
  await table('media', (t) =>
    words(identity(t), 'mime', 'file_name', 'title', 'alt', 'caption', 'description', 'credit', 'copyright', 'place')
      .addColumn('hash', 'text', (c) => c.unique())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('bytes', 'bigint', (c) => c.notNull())
      .addColumn('width', 'integer')
      .addColumn('height', 'integer')
      .addColumn('widths_json', 'text', (c) => c.notNull().defaultTo('[]'))
      .addColumn('color', 'text')
      .addColumn('decorative', 'smallint', (c) => c.notNull().defaultTo(0))
      .addColumn('license_url', 'text')
      .addColumn('source_type', 'text')
      .addColumn('taken_at', 'bigint')
      .addColumn('focus_x', 'real', (c) => c.notNull().defaultTo(0.5))
      .addColumn('focus_y', 'real', (c) => c.notNull().defaultTo(0.5))
      .addColumn('source_url', 'text')
      .addColumn('created_at', 'bigint', (c) => c.notNull()),
  );
  await index('media_by_source_url', 'media', ['source_url']);
  await table('authors', (t) =>
    words(identity(t), 'name', 'sort_name', 'job_title', 'biography', 'beat', 'location', 'languages', 'disclosure')
      .addColumn('slug', 'text', (c) => c.notNull().unique())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('email', 'text')
      .addColumn('links_json', 'text', (c) => c.notNull().defaultTo('[]'))
      .addColumn('picture_id', 'bigint', (c) => c.references('media.id')),
  );
  await table('articles', (t) =>
    words(identity(t), 'slug', 'headline', 'standfirst', 'kicker', 'genre', 'design', 'display', 'language')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('path', 'text')
      .addColumn('parent_id', 'bigint', (c) => c.references('articles.id'))
      .addColumn('position', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('document_json', 'text', (c) => c.notNull())
      .addColumn('lead_json', 'text')
      .addColumn('byline_json', 'text', (c) => c.notNull())
      .addColumn('search_json', 'text', (c) => c.notNull().defaultTo('{}'))
      .addColumn('section_id', 'bigint', (c) => c.references('sections.id'))
      .addColumn('sticky', 'smallint', (c) => c.notNull().defaultTo(0))
      .addColumn('comments_open', 'smallint', (c) => c.notNull().defaultTo(0))
      .addColumn('password', 'text')
      .addColumn('scheduled_at', 'bigint')
      .addColumn('first_published_at', 'bigint')
      .addColumn('updated_at', 'bigint')
      .addColumn('corrected_at', 'bigint')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('touched_at', 'bigint', (c) => c.notNull())
      .addColumn('edition', 'integer')
      .addColumn('guid', 'text'),
  );
  await index('articles_by_status', 'articles', ['status', 'touched_at']);
  await table('article_sections', (t) =>
    t
      .addColumn('article_id', 'bigint', (c) => c.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('section_id', 'bigint', (c) => c.notNull().references('sections.id'))
      .addColumn('is_primary', 'smallint', (c) => c.notNull())
      .addPrimaryKeyConstraint('article_sections_pk', ['article_id', 'section_id'] as never),
  );
  await table('article_topics', (t) =>
    t
      .addColumn('article_id', 'bigint', (c) => c.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('topic_id', 'bigint', (c) => c.notNull().references('topics.id'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('article_topics_pk', ['article_id', 'topic_id'] as never),
  );
  await table('editions', (t) =>
    words(t, 'act', 'note')
      .addColumn('article_id', 'bigint', (c) => c.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('snapshot_json', 'text', (c) => c.notNull())
      .addColumn('published_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('editions_pk', ['article_id', 'number'] as never),
  );
  await table('live_articles', (t) =>
    words(t, 'slug', 'headline', 'standfirst', 'kicker', 'genre', 'design', 'display', 'language')
      .addColumn('id', 'bigint', (c) => c.primaryKey().references('articles.id').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('edition', 'integer', (c) => c.notNull())
      .addColumn('path', 'text', (c) => c.notNull().unique())
      .addColumn('parent_id', 'bigint')
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('section_id', 'bigint')
      .addColumn('lead_json', 'text')
      .addColumn('lead_media_id', 'bigint')
      .addColumn('byline_json', 'text', (c) => c.notNull())
      .addColumn('search_json', 'text', (c) => c.notNull())
      .addColumn('sticky', 'smallint', (c) => c.notNull())
      .addColumn('comments_open', 'smallint', (c) => c.notNull())
      .addColumn('comment_count', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('word_count', 'integer', (c) => c.notNull())
      .addColumn('published_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint')
      .addColumn('corrected_at', 'bigint')
      .addColumn('touched_at', 'bigint', (c) => c.notNull())
      .addColumn('guid', 'text'),
  );
  await index('live_articles_by_date', 'live_articles', ['kind', 'published_at', 'id']);
  await index('live_articles_sticky', 'live_articles', ['sticky', 'published_at']);
  await index('live_articles_corrected', 'live_articles', ['corrected_at']);
  await table('live_bodies', (t) =>
    t
      .addColumn('article_id', 'bigint', (c) => c.primaryKey().references('live_articles.id').onDelete('cascade'))
      .addColumn('document_json', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull()),
  );
  for (const [name, key] of [
    ['live_sections', 'section_id'],
    ['live_topics', 'topic_id'],
    ['live_authors', 'author_id'],
  ] as const) {
    await table(name, (t) => {
      const columns = t
        .addColumn(key, 'bigint', (c) => c.notNull())
        .addColumn('published_at', 'bigint', (c) => c.notNull())
        .addColumn('article_id', 'bigint', (c) => c.notNull().references('live_articles.id').onDelete('cascade'));
      const all = name === 'live_topics' ? columns.addColumn('position', 'integer', (c) => c.notNull()) : columns;
      const keyed = all.addPrimaryKeyConstraint(`${name}_pk`, [key, 'published_at', 'article_id'] as never);
      return dialect === 'sqlite' ? keyed.modifyEnd(sql`without rowid`) : keyed;
    });
    await index(`${name}_by_article`, name, ['article_id']);
  }
  for (const [name, key] of [
    ['live_media', 'media_id'],
    ['live_links', 'target_id'],
  ] as const) {
    await table(name, (t) =>
      t
        .addColumn('article_id', 'bigint', (c) => c.notNull().references('live_articles.id').onDelete('cascade'))
        .addColumn(key, 'bigint', (c) => c.notNull())
        .addPrimaryKeyConstraint(`${name}_pk`, ['article_id', key] as never),
    );
    await index(`${name}_by_target`, name, [key]);
  }
  await table('changes', (t) =>
    words(identity(t), 'note')
      .addColumn('article_id', 'bigint', (c) => c.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'bigint', (c) => c.notNull()),
  );
  await index('changes_by_article', 'changes', ['article_id', 'changed_at']);
  await index('changes_by_date', 'changes', ['changed_at']);
  await table('comments', (t) =>
    words(identity(t), 'author_name')
      .addColumn('article_id', 'bigint', (c) => c.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('parent_id', 'bigint')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('author_email', 'text')
      .addColumn('author_url', 'text')
      .addColumn('author_ip', 'text')
      .addColumn('author_id', 'bigint')
      .addColumn('body_json', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull()),
  );
  await index('comments_by_article', 'comments', ['article_id', 'state', 'created_at']);
  await table('events', (t) =>
    identity(t)
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('payload_json', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull()),
  );
  await table('jobs', (t) =>
    words(identity(t), 'name', 'key')
      .addColumn('event_id', 'bigint')
      .addColumn('input_json', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('run_at', 'bigint', (c) => c.notNull())
      .addColumn('leased_until', 'bigint')
      .addColumn('last_error', 'text')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('finished_at', 'bigint'),
  );
  await db.schema.createIndex('jobs_once').on('jobs').columns(['event_id', 'name', 'key']).unique().execute();
  await index('jobs_due', 'jobs', ['state', 'run_at']);
  await table('import_runs', (t) =>
    identity(t)
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('report_json', 'text', (c) => c.notNull())
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .addColumn('finished_at', 'bigint'),
  );
  await table('import_items', (t) =>
    words(t, 'source', 'kind', 'source_id', 'target_kind')
      .addColumn('target_id', 'bigint')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('detail_json', 'text')
      .addPrimaryKeyConstraint('import_items_pk', ['source', 'kind', 'source_id'] as never),
  );
}
