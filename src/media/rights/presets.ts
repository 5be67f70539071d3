import type { z } from 'zod';
import { Invalid, NotFound } from '../../base/errors.ts';
import { orTaken } from '../../people/add-person.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { type savePreset as endpoint, type Preset, preset } from './contract.ts';

/** All suppliers by name. */
export async function presets(db: Db): Promise<Preset[]> {
  const rows = await db.selectFrom('mediaPresets').selectAll().orderBy('name').execute();
  return rows.map((row) => preset.parse(row));
}

/** @throws Invalid `name` where another has it; NotFound */
export async function savePreset(ctx: Context, { id, ...words }: z.output<typeof endpoint.input>): Promise<Preset> {
  return inTransaction(ctx.db, async (db) => {
    const same = await db.selectFrom('mediaPresets').select('id').where('name', '=', words.name).executeTakeFirst();
    const refused = new Invalid('There is one of this name.', { name: 'Choose another name.' });
    if (same && same.id !== id) throw refused;
    const saved = id
      ? db.updateTable('mediaPresets').set(words).where('id', '=', id).returningAll().executeTakeFirst()
      : db.insertInto('mediaPresets').values(words).returningAll().executeTakeFirst();
    const row = await saved.catch(orTaken(refused));
    if (!row) throw new NotFound('This supplier is not there any more.');
    return preset.parse(row);
  });
}

export async function removePreset(db: Db, id: number): Promise<void> {
  await db.deleteFrom('mediaPresets').where('id', '=', id).execute();
}
