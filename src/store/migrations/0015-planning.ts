import { type Kysely, sql } from 'kysely';
import type { DialectName } from '../dialect.ts';
import { builderOf } from './builder.ts';

// Frozen once released: later changes are new files.
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { table, index, identity, article, ownArticle, words, instants, numbers, perhaps } = builderOf(db, dialect);

  await table('work_statuses', (t) =>
    words(numbers(identity(t), 'position'), 'name', 'kind', 'movers_json', 'checks_json'),
  );
  await table('plans', (t) => {
    const said = words(ownArticle(t), 'working_title', 'needs_json', 'notes', 'unreadied_by_json');
    const timed = perhaps(
      instants(numbers(said, 'priority'), 'status_id', 'created_at', 'touched_at'),
      'bigint',
      ...['desk_id', 'due_at', 'slot_at', 'ready_at', 'unreadied_at', 'closed_at', 'overdue_told_at'],
    );
    return perhaps(perhaps(timed, 'integer', 'planned_length', 'ready_version'), 'text', 'ready_by', 'created_by');
  });
  await index('plans_open', 'plans', ['closed_at', 'touched_at']);
  await index('plans_by_touch', 'plans', ['touched_at', 'article_id']);
  await index('plans_by_due', 'plans', ['due_at']);
  await index('plans_by_slot', 'plans', ['slot_at']);
  await index('plans_by_status', 'plans', ['status_id']);
  await table('plan_moves', (t) => {
    const said = words(article(identity(t)), 'from_name', 'to_name', 'why');
    return perhaps(
      perhaps(perhaps(instants(said, 'to_id', 'at'), 'bigint', 'from_id'), 'integer', 'version'),
      'text',
      'person_id',
    );
  });
  await index('plan_moves_by_article', 'plan_moves', ['article_id', 'id']);
  await db.schema
    .alterTable('story_people')
    .addColumn('role', 'text', (c) => c.notNull().defaultTo(''))
    .execute();

  await table('notices', (t) => {
    const said = numbers(words(identity(t), 'person_id', 'kind', 'data_json'), 'shown').addColumn(
      'count',
      'integer',
      (c) => c.notNull().defaultTo(1),
    );
    return perhaps(perhaps(instants(said, 'at'), 'bigint', 'read_at', 'mailed_at'), 'text', 'by_id').addColumn(
      'article_id',
      'bigint',
      (c) => c.references('articles.id').onDelete('cascade'),
    );
  });
  await index('notices_by_person', 'notices', ['person_id', 'shown', 'read_at', 'id']);
  await sql`create unique index notices_unread on notices (person_id, kind, article_id) where read_at is null`.execute(
    db,
  );
  await index('notices_by_article', 'notices', ['article_id']);
  await table('notice_choices', (t) =>
    numbers(words(t, 'person_id', 'kind'), 'app', 'mail').addPrimaryKeyConstraint('notice_choices_pk', [
      'person_id',
      'kind',
    ] as never),
  );

  const all = ['contributor', 'reporter', 'editor', 'chief'];
  const editors = ['editor', 'chief'];
  const steps: [name: string, kind: string, movers: string[], checks: string[]][] = [
    ['Idea', 'idea', all, []],
    ['Assigned', 'idea', all, ['people']],
    ['Writing', 'work', all, []],
    ['Editing', 'work', all, ['text']],
    ['Checks', 'work', editors, ['text']],
    ['Ready', 'ready', editors, ['text', 'headline']],
    ['On hold', 'hold', all, []],
    ['Dropped', 'dropped', all, []],
  ];
  for (const [position, [name, kind, movers, checks]] of steps.entries())
    await sql`insert into work_statuses (position, name, kind, movers_json, checks_json)
      values (${position}, ${name}, ${kind}, ${JSON.stringify(movers)}, ${JSON.stringify(checks)})`.execute(db);
}
