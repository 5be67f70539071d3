import { Conflict } from '../../base/errors.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { changeSettings } from '../change-settings.ts';
import { readSettings } from '../read-settings.ts';
import { fillStrip } from '../strip/fill-strip.ts';
import type { SettingsAct } from './contract.ts';
import { oneChangeAtATime } from './record-settings.ts';
import type { Further } from './save-settings.ts';
import { settingsAct } from './settings-history.ts';

/**
 * Puts back what an act changed, as an act of its own: only where all of it still is as the act left it, since what was
 * decided later is not this act's to take away.
 * @returns the number of the new act
 * @throws {Conflict} where it cannot be; {Invalid} by setting, where what was there fits no more (a logo that was deleted);
 * {NotFound}
 */
export async function undoSettings(
  ctx: Context,
  id: number,
  further: (act: SettingsAct) => Further = () => async () => ({}),
): Promise<number> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await oneChangeAtATime(db);
    const act = await settingsAct(db, id);
    if (act.undo !== 'can') throw new Conflict(WHY[act.undo]);
    const before = await readSettings(db);
    const patch = act.changes.map(({ name, before: value, wasSet }) => [name, wasSet ? value : undefined]);
    await changeSettings(on, Object.fromEntries(patch), { undoes: id });
    const more = await further(act)(on, before);
    if (act.changes.some(({ name }) => name === 'stripPlaces')) await fillStrip(on);
    const { id: done } = await db
      .selectFrom('settingsChanges')
      .select((on) => on.fn.max('id').as('id'))
      .executeTakeFirstOrThrow();
    const detail = { undone: id, settings: act.changes.map(({ name }) => name), ...more };
    await audit(on, { what: 'settings.undone', thing: `settings:${done}`, detail });
    return done;
  });
}

const WHY = {
  done: 'This was taken back already.',
  changed: 'One of these settings was changed again since. Take that back first, or change it by hand.',
  kept: 'One of these settings is not there any more.',
};
