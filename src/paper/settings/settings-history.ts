import type { z } from 'zod';
import { NotFound } from '../../base/errors.ts';
import { sameValue } from '../../base/same-value.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import { readSettings } from '../read-settings.ts';
import { type Settings, settingsSchema } from '../settings.ts';
import type { settingsHistory as endpoint, SettingsAct } from './contract.ts';
import type { Group } from './groups.ts';
import type { SettingChange } from './record-settings.ts';

const PAGE = 30;

/** What was done to the settings, newest first. Two queries. */
export async function settingsHistory(
  db: Db,
  { group, before }: { group?: Group | undefined; before?: number | undefined },
): Promise<z.input<(typeof endpoint)['output']>> {
  let asked = db.selectFrom('settingsChanges').selectAll();
  if (group) asked = asked.where('groups', 'like', `% ${group} %`);
  if (before !== undefined) asked = asked.where('id', '<', before);
  const rows = await asked
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const settings = await readSettings(db);
  return { acts: rows.slice(0, PAGE).map((row) => actOf(row, settings)), more: rows.length > PAGE };
}

/** One act with what it changed. @throws {NotFound} */
export async function settingsAct(
  db: Db,
  id: number,
): Promise<Omit<SettingsAct, 'changes'> & { changes: SettingChange[] }> {
  const row = await db.selectFrom('settingsChanges').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(`act ${id} on the settings`);
  return { ...actOf(row, await readSettings(db)), changes: changesOf(row) };
}

function actOf(row: Row<'settingsChanges'>, settings: Settings): SettingsAct {
  const { id, at, who, whoName, why, stories, undoes } = row;
  const changes = changesOf(row);
  return {
    ...{ id, at, why, stories, undoes },
    by: whoName,
    from: who === null ? 'system' : who === 'cli' ? 'cli' : 'newsroom',
    changes: changes.map(({ name, before, after }) => ({ name, before, after })),
    undo: undoOf(row, changes, settings),
  };
}

function changesOf({ changesJson }: Pick<Row<'settingsChanges'>, 'changesJson'>): SettingChange[] {
  return JSON.parse(changesJson);
}

function undoOf(
  { undoneBy }: Pick<Row<'settingsChanges'>, 'undoneBy'>,
  changes: readonly SettingChange[],
  settings: Settings,
): SettingsAct['undo'] {
  if (undoneBy !== null) return 'done';
  if (!changes.every(({ name }) => Object.hasOwn(settingsSchema.shape, name))) return 'kept';
  return changes.every(({ name, after }) => sameValue(settings[name as keyof Settings], after)) ? 'can' : 'changed';
}
