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
  const named = (t: Builder): Builder => t.addColumn('id', 'text', (c) => c.primaryKey());
  const words = (t: Builder, ...names: string[]): Builder =>
    names.reduce((all, name) => all.addColumn(name, 'text', (c) => c.notNull().defaultTo('')), t);
  const texts = (t: Builder, ...names: string[]): Builder =>
    names.reduce((all, name) => all.addColumn(name, 'text'), t);
  const instants = (t: Builder, ...names: string[]): Builder =>
    names.reduce((all, name) => all.addColumn(name, 'bigint', (c) => c.notNull()), t);
  const flags = (t: Builder, ...names: string[]): Builder =>
    names.reduce((all, name) => all.addColumn(name, 'integer', (c) => c.notNull().defaultTo(0)), t);
  const person = (t: Builder): Builder =>
    t.addColumn('person_id', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'));
  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute();

  await table('people', (t) =>
    flags(
      instants(texts(words(named(t), 'name', 'language'), 'image', 'sections_json'), 'created_at', 'updated_at'),
      'email_verified',
      'two_factor_enabled',
    )
      .addColumn('email', 'text', (c) => c.notNull().unique())
      .addColumn('username', 'text', (c) => c.notNull().unique())
      .addColumn('roles_json', 'text', (c) => c.notNull())
      .addColumn('author_id', 'bigint', (c) => c.references('authors.id').onDelete('set null'))
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('seen_at', 'bigint'),
  );
  await table('sessions', (t) =>
    person(instants(texts(words(named(t), 'way'), 'address', 'agent'), 'created_at', 'updated_at', 'expires_at'))
      .addColumn('token', 'text', (c) => c.notNull().unique())
      .addColumn('seen_at', 'bigint'),
  );
  await index('sessions_by_person', 'sessions', ['person_id']);
  await table('credentials', (t) =>
    person(
      instants(
        texts(named(t), 'access_token', 'refresh_token', 'id_token', 'scope', 'password'),
        'created_at',
        'updated_at',
      ),
    )
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('provider_id', 'text', (c) => c.notNull())
      .addColumn('access_token_expires_at', 'bigint')
      .addColumn('refresh_token_expires_at', 'bigint'),
  );
  await db.schema
    .createIndex('credentials_once')
    .on('credentials')
    .columns(['person_id', 'provider_id'])
    .unique()
    .execute();
  await table('verifications', (t) =>
    instants(named(t), 'created_at', 'updated_at', 'expires_at')
      .addColumn('identifier', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull()),
  );
  await index('verifications_by_identifier', 'verifications', ['identifier']);
  await table('second_factors', (t) =>
    person(flags(named(t), 'verified'))
      .addColumn('secret', 'text', (c) => c.notNull())
      .addColumn('backup_codes', 'text', (c) => c.notNull())
      .addColumn('failed_verification_count', 'integer')
      .addColumn('locked_until', 'bigint'),
  );
  await index('second_factors_by_person', 'second_factors', ['person_id']);
  await table('passkeys', (t) =>
    person(flags(texts(named(t), 'name', 'transports', 'aaguid'), 'backed_up'))
      .addColumn('public_key', 'text', (c) => c.notNull())
      .addColumn('credential_id', 'text', (c) => c.notNull().unique())
      .addColumn('counter', 'bigint', (c) => c.notNull())
      .addColumn('device_type', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint'),
  );
  await index('passkeys_by_person', 'passkeys', ['person_id']);
  await table('one_time_keys', (t) =>
    instants(t, 'created_at', 'expires_at')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.references('people.id').onDelete('cascade'))
      .addColumn('input_json', 'text', (c) => c.notNull()),
  );
  await table('attempts', (t) =>
    instants(t, 'blocked_until', 'expires_at')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('count', 'integer', (c) => c.notNull()),
  );
  await index('attempts_by_end', 'attempts', ['expires_at']);
  await table('devices', (t) =>
    person(instants(t, 'created_at', 'seen_at'))
      .addColumn('hash', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('devices_pk', ['person_id', 'hash'] as never),
  );
  await table('people_rules', (t) =>
    flags(t, 'second_factor_required').addColumn('id', 'integer', (c) => c.primaryKey()),
  );
  await sql`insert into people_rules (id, second_factor_required) values (1, 0)`.execute(db);
  // no reference to people: what was done stays written when an account goes
  await table('audit', (t) =>
    instants(words(identity(t), 'who_name', 'thing', 'address', 'agent'), 'at')
      .addColumn('who', 'text')
      .addColumn('what', 'text', (c) => c.notNull())
      .addColumn('version', 'integer')
      .addColumn('detail_json', 'text', (c) => c.notNull()),
  );
  await index('audit_by_who', 'audit', ['who', 'id']);
  await index('audit_by_what', 'audit', ['what', 'id']);
  await index('audit_by_thing', 'audit', ['thing', 'id']);
  await index('audit_by_date', 'audit', ['at', 'id']);
  await keepAudit(db, dialect);
  await table('outbox', (t) =>
    flags(
      instants(
        words(identity(t), 'recipient', 'subject', 'text_body', 'html_body', 'message_id', 'kind'),
        'created_at',
      ),
      'tries',
      'secret',
    )
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('last_error', 'text')
      .addColumn('sent_at', 'bigint'),
  );
  await index('outbox_by_state', 'outbox', ['state', 'id']);
}

/** The log is for adding to: the database itself refuses to change or remove an entry. */
async function keepAudit(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  if (dialect === 'sqlite') {
    for (const act of ['update', 'delete'])
      await sql
        .raw(
          `create trigger audit_no_${act} before ${act} on audit begin select raise(abort, 'the audit log is only added to'); end`,
        )
        .execute(db);
    return;
  }
  await sql
    .raw(
      "create function audit_is_kept() returns trigger language plpgsql as $$ begin raise exception 'the audit log is only added to'; end $$",
    )
    .execute(db);
  await sql
    .raw(
      'create trigger audit_kept before update or delete or truncate on audit for each statement execute function audit_is_kept()',
    )
    .execute(db);
}
