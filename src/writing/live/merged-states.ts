import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { LoadedText } from '../texts/load-text.ts';
import type { UpdateTable } from '../texts/update-tail.ts';
import type { Room } from './room.ts';

/**
 * Rows that another process has merged are in the state of a text alone (`texts/compact-text.ts`), perhaps before anybody
 * here has seen them. That a state was made anew is known from its print, which is asked for where its row has changed.
 * What was stored while a text was being opened is found in the same way.
 */
export class MergedStates {
  readonly #db: Db;
  readonly #load: (story: ArticleId) => Promise<LoadedText>;
  readonly #known = new WeakMap<Room, { version: string; print: string }>();

  constructor(db: Db, load: (story: ArticleId) => Promise<LoadedText>) {
    this.#db = db;
    this.#load = load;
  }

  async look(rooms: ReadonlyMap<ArticleId, Room>, table: UpdateTable): Promise<void> {
    if (rooms.size === 0) return;
    for (const { story, version } of await this.#versions([...rooms.keys()], table)) {
      const room = rooms.get(story);
      const before = room && this.#known.get(room);
      if (!room || before?.version === version) continue;
      const print = await this.#printOf(story, table);
      if (before?.print !== print) {
        const { updates, through } = await this.#load(story);
        for (const update of updates) room.takeIn(update, { id: through, by: null });
      }
      this.#known.set(room, { version, print });
    }
  }

  /** `xmin` changes with every change of a row (PostgreSQL, "System Columns"). What is fixed is never merged. */
  async #versions(stories: ArticleId[], table: UpdateTable): Promise<{ story: ArticleId; version: string }[]> {
    if (table === 'fixUpdates') return stories.map((story) => ({ story, version: '' }));
    return this.#db
      .selectFrom('storyTexts')
      .select(['articleId as story', sql<string>`xmin::text`.as('version')])
      .where('articleId', 'in', stories)
      .execute();
  }

  async #printOf(story: ArticleId, table: UpdateTable): Promise<string> {
    if (table === 'fixUpdates') return '';
    const row = await this.#db
      .selectFrom('storyTexts')
      .select(sql<string>`md5(state)`.as('print'))
      .where('articleId', '=', story)
      .executeTakeFirst();
    return row?.print ?? '';
  }
}
