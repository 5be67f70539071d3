import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import { groupOf } from './groups.ts';

/** `wasSet`: false: it was the default's, and undoing puts it back to that, whatever the default is by then. */
export interface SettingChange {
  name: string;
  before: unknown;
  after: unknown;
  wasSet: boolean;
}

/** What is said of an act beside what it changed. */
export interface SettingsNote {
  why?: string;
  /** the act that this one takes back */
  undoes?: number;
}

/** Writes down one act on the settings, in its transaction. @returns its number; null: nothing that anybody decides changed */
export async function recordSettings(
  ctx: Context,
  changes: readonly SettingChange[],
  { why = '', undoes }: SettingsNote = {},
): Promise<number | null> {
  const decided = changes.filter(({ name }) => groupOf(name) !== null);
  if (decided.length === 0) return null;
  const { db, who } = ctx;
  const person = who
    ? await db
        .selectFrom('people')
        .select('name')
        .where('id', '=', who as PersonId)
        .executeTakeFirst()
    : undefined;
  const groups = new Set(decided.map(({ name }) => groupOf(name)));
  const { id } = await db
    .insertInto('settingsChanges')
    .values({
      ...{ at: ctx.now(), who, whoName: person?.name ?? '', why, stories: 0 },
      groups: ` ${[...groups].join(' ')} `,
      changesJson: JSON.stringify(decided),
      undoes: undoes ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (undoes !== undefined)
    await db.updateTable('settingsChanges').set({ undoneBy: id }).where('id', '=', undoes).execute();
  return id;
}

/** Who changes settings has to see what others have just changed. */
export function oneChangeAtATime(db: Db): Promise<void> {
  return oneAtATime(db, 'settings');
}
