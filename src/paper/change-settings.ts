import { Invalid } from '../base/errors.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { moveBases } from './move-bases.ts';
import { readSettings } from './read-settings.ts';
import { recordPaperChange } from './record-paper-change.ts';
import { type Settings, settingsSchema } from './settings.ts';

/**
 * Sets some settings; `undefined` puts one back to its default. Nothing is stored unless every value fits.
 * @throws {Invalid} by the setting's name (`accent`, `social.0.href`), with a sentence that says what would fit
 */
export async function changeSettings(
  ctx: Context,
  patch: { readonly [Name in keyof Settings]?: unknown },
): Promise<Settings> {
  const values = fitting(patch);
  return inTransaction(ctx.db, async (db) => {
    const before = await readSettings(db);
    for (const [name, value] of values) {
      if (value === undefined) await db.deleteFrom('settings').where('name', '=', name).execute();
      else {
        const row = { valueJson: JSON.stringify(value), changedAt: ctx.now() };
        await db
          .insertInto('settings')
          .values({ name, ...row })
          .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
          .execute();
      }
    }
    const after = await readSettings(db);
    await moveBases({ ...ctx, db }, before, after);
    if (values.size) await recordPaperChange({ ...ctx, db }, { kind: 'paper.changed', what: 'settings' });
    return after;
  });
}

function fitting(patch: Record<string, unknown>): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const wrong: Record<string, string> = {};
  for (const [name, value] of Object.entries(patch)) {
    if (!Object.hasOwn(settingsSchema.shape, name)) {
      wrong[name] = `There is no setting called ${name}.`;
      continue;
    }
    const read = settingsSchema.shape[name as keyof Settings].safeParse(value);
    if (read.success) values.set(name, value === undefined ? undefined : read.data);
    else for (const issue of read.error.issues) wrong[[name, ...issue.path].join('.')] ??= sentence(issue.message);
  }
  if (Object.keys(wrong).length) throw new Invalid('Some settings do not fit.', wrong);
  return values;
}

// messages of our own schema are the end of a sentence; those of the validator stand alone
function sentence(message: string): string {
  if (/^must /.test(message)) return `It ${message}.`;
  return /^\p{Lu}/u.test(message) ? `${message}.` : `It must be ${message}.`;
}
