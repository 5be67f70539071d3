import type { Kysely } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { type Builder, builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, index, identity, words, instants, numbers, perhaps } = builderOf(db, dialect);
  const ofFront = (t: Builder): Builder =>
    t.addColumn('front_id', 'bigint', (c) => c.notNull().references('fronts.id').onDelete('cascade'));
  const ofContainer = (t: Builder): Builder =>
    t.addColumn('container_id', 'bigint', (c) => c.notNull().references('front_containers.id').onDelete('cascade'));

  await table('fronts', (t) => instants(numbers(words(identity(t), 'key'), 'revision'), 'created_at'));
  await db.schema.createIndex('fronts_key').unique().on('fronts').column('key').execute();

  await table('front_containers', (t) => {
    const said = words(ofFront(identity(t)), 'position', 'draft_json');
    const counted = numbers(said, 'revision', 'is_removed', 'is_gone');
    const timed = perhaps(counted, 'bigint', 'draft_at', 'launched_at', 'launch_id');
    return perhaps(timed, 'text', 'draft_by', 'launched_by', 'live_position', 'live_json');
  });
  await index('front_containers_by_front', 'front_containers', ['front_id']);

  await table('front_stories', (t) =>
    ofFront(ofContainer(t))
      .addColumn('article_id', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('front_stories_key', ['container_id', 'article_id'] as never),
  );
  await index('front_stories_by_article', 'front_stories', ['article_id']);

  await table('front_pictures', (t) =>
    ofFront(ofContainer(t))
      .addColumn('media_id', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('front_pictures_key', ['container_id', 'media_id'] as never),
  );
  await index('front_pictures_by_media', 'front_pictures', ['media_id']);

  await table('front_removals', (t) => {
    const said = words(ofContainer(identity(t)), 'card_json', 'reason');
    return perhaps(instants(said, 'article_id', 'at'), 'text', 'person_id');
  });
  await db.schema
    .createIndex('front_removals_once')
    .unique()
    .on('front_removals')
    .columns(['container_id', 'article_id'])
    .execute();

  await table('front_launches', (t) => {
    const said = words(ofFront(identity(t)), 'kind', 'before_json', 'after_json');
    return perhaps(perhaps(instants(said, 'at'), 'text', 'person_id'), 'bigint', 'late_ms', 'undone_by', 'undoes');
  });
  await index('front_launches_by_front', 'front_launches', ['front_id', 'id']);

  await table('front_schedules', (t) => {
    const said = words(ofFront(identity(t)), 'state', 'reason', 'containers_json');
    return perhaps(perhaps(instants(said, 'at', 'created_at'), 'text', 'person_id'), 'bigint', 'done_at', 'launch_id');
  });
  await index('front_schedules_by_state', 'front_schedules', ['state', 'at']);

  await table('front_presence', (t) =>
    perhaps(instants(words(ofFront(t), 'person_id'), 'since', 'at'), 'bigint', 'container_id').addPrimaryKeyConstraint(
      'front_presence_key',
      ['front_id', 'person_id'] as never,
    ),
  );

  await table('front_clipboards', (t) =>
    numbers(
      words(
        t.addColumn('person_id', 'text', (c) => c.primaryKey()),
        'cards_json',
      ),
      'revision',
    ),
  );

  await table('breaking_news', (t) => {
    const said = instants(words(identity(t), 'text'), 'ends_at', 'set_at');
    const timed = perhaps(perhaps(said, 'bigint', 'article_id', 'ended_at'), 'integer', 'stands');
    return perhaps(timed, 'text', 'set_by', 'ended_by', 'ended_why');
  });
  // of those that are over it is null, which is never the same twice
  await db.schema.createIndex('breaking_news_one').unique().on('breaking_news').column('stands').execute();
}
