import { Conflict, Invalid } from '../../base/errors.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { changeSettings } from '../change-settings.ts';
import type { Settings } from '../settings.ts';
import { fillStrip } from '../strip/fill-strip.ts';
import { auditSettings } from './audit-settings.ts';
import type { GroupState } from './contract.ts';
import { groupState } from './group-state.ts';
import { type Group, groupOf } from './groups.ts';
import { oneChangeAtATime } from './record-settings.ts';

export interface SettingsToSave {
  group: Group;
  values: Readonly<Record<string, unknown>>;
  why: string;
  revision: number;
}

/** What belongs to an act, in its transaction: told the settings before, it says what the audit log shall tell of it. */
export type Further = (ctx: Context, before: Settings) => Promise<Record<string, unknown>>;

/**
 * Saves some settings of one group as one act.
 * @throws {Conflict} with the group as it is, where somebody saved it meanwhile; {Invalid} by setting
 */
export async function saveSettings(
  ctx: Context,
  { group, values, why, revision }: SettingsToSave,
  further: Further = async () => ({}),
): Promise<GroupState> {
  const strangers = Object.keys(values).filter((name) => groupOf(name) !== group);
  if (strangers.length > 0)
    throw new Invalid(
      'Some settings do not fit.',
      Object.fromEntries(strangers.map((name) => [name, 'It is no setting of this part.'])),
    );
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await oneChangeAtATime(db);
    const before = await groupState(db, group, true);
    if (before.revision !== revision) throw new Conflict('Somebody changed these settings meanwhile.', before);
    await changeSettings(on, values, { why });
    const more = await further(on, { ...before.values, sample: false });
    if ('stripPlaces' in values) await fillStrip(on);
    const after = await groupState(db, group, true);
    await auditSettings(on, before.values, after.values, { ...(why && { why }), ...more });
    return after;
  });
}
