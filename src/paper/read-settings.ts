import type { Db } from '../store/database.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** The settings as stored, each with its default where it was never set or no longer fits. One query. */
export async function readSettings(db: Db): Promise<Settings> {
  return settingsFrom(await db.selectFrom('settings').select(['name', 'valueJson']).execute());
}

export function settingsFrom(rows: readonly { name: string; valueJson: string }[]): Settings {
  const settings: Record<string, unknown> = settingsSchema.parse({});
  for (const { name, valueJson } of rows) {
    if (!Object.hasOwn(settingsSchema.shape, name)) continue;
    const read = settingsSchema.shape[name as keyof Settings].safeParse(JSON.parse(valueJson));
    if (read.success) settings[name] = read.data;
  }
  return settings as Settings;
}
