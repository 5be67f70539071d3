import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { changeSettings } from '../change-settings.ts';
import { readSettings } from '../read-settings.ts';
import type { Settings } from '../settings.ts';
import { fillStrip } from '../strip/fill-strip.ts';
import { auditSettings } from './audit-settings.ts';
import { oneChangeAtATime } from './record-settings.ts';

/**
 * Sets settings of any groups as somebody with a command does, and writes it down as what the newsroom does is.
 * @param patch told the settings as they are; `undefined` puts one back to its default
 * @throws {Invalid} by setting
 */
export function setByHand(
  ctx: Context,
  patch: (settings: Settings) => { readonly [Name in keyof Settings]?: unknown },
): Promise<Settings> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await oneChangeAtATime(db);
    const before = await readSettings(db);
    const values = patch(before);
    const after = await changeSettings(on, values);
    // who has the machine is nobody of the newsroom; the program says where it came from
    await auditSettings({ ...on, who: null, agent: 'standfirst' }, before, after);
    if ('stripPlaces' in values) await fillStrip(on);
    return after;
  });
}
