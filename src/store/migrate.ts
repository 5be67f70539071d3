import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { dialectOf } from './dialect.ts';
import * as foundation from './migrations/0001-foundation.ts';
import * as search from './migrations/0002-search.ts';
import * as listCounts from './migrations/0003-list-counts.ts';
import * as latestComments from './migrations/0004-latest-comments.ts';
import * as people from './migrations/0006-people.ts';
import * as writing from './migrations/0007-writing.ts';
import * as media from './migrations/0008-media.ts';
import * as style from './migrations/0009-style.ts';
import * as savedLists from './migrations/0010-saved-lists.ts';
import * as peopleMore from './migrations/0011-people-more.ts';
import * as furniture from './migrations/0014-furniture.ts';
import * as planning from './migrations/0015-planning.ts';
import * as publishing from './migrations/0016-publishing.ts';
import * as receipts from './migrations/0017-receipts.ts';
import * as fronts from './migrations/0018-fronts.ts';
import * as publishingMore from './migrations/0020-publishing-more.ts';
import * as editedNotes from './migrations/0022-edited-notes.ts';
import * as wordsOfTexts from './migrations/0023-words-of-texts.ts';
import * as settings from './migrations/0024-settings.ts';
import * as menus from './migrations/0025-menus.ts';
import * as links from './migrations/0026-links.ts';
import * as origins from './migrations/0027-origins.ts';
import * as menuLinks from './migrations/0028-menu-links.ts';
import * as reads from './migrations/0029-reads.ts';
import type { Database } from './tables.ts';

// One line a migration, forward only, in order.
const MIGRATIONS: Record<string, { up: typeof foundation.up }> = {
  '0001-foundation': foundation,
  '0002-search': search,
  '0003-list-counts': listCounts,
  '0004-latest-comments': latestComments,
  '0006-people': people,
  '0007-writing': writing,
  '0008-media': media,
  '0009-style': style,
  '0010-saved-lists': savedLists,
  '0011-people-more': peopleMore,
  '0014-furniture': furniture,
  '0015-planning': planning,
  '0016-publishing': publishing,
  '0017-receipts': receipts,
  '0018-fronts': fronts,
  '0020-publishing-more': publishingMore,
  '0022-edited-notes': editedNotes,
  '0023-words-of-texts': wordsOfTexts,
  '0024-settings': settings,
  '0025-menus': menus,
  '0026-links': links,
  '0027-origins': origins,
  '0028-menu-links': menuLinks,
  '0029-reads': reads,
};

/** Brings the database to the newest shape. @throws when a migration fails; what it did is rolled back. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const dialect = dialectOf(db);
  const migrations: Record<string, Migration> = {};
  for (const [name, { up }] of Object.entries(MIGRATIONS)) migrations[name] = { up: (on) => up(on, dialect) };
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw error;
}
