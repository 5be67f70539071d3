import type { z } from 'zod';
import { Invalid } from '../base/errors.ts';
import type { MediaId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { checkArticlePath } from './check-article-path.ts';
import { checkPolicies } from './check-policies.ts';
import { moveBases } from './move-bases.ts';
import { readSettings, settingsFrom } from './read-settings.ts';
import { recordPaperChange } from './record-paper-change.ts';
import { oneChangeAtATime, recordSettings, type SettingChange, type SettingsNote } from './settings/record-settings.ts';
import { sameValue } from './settings/same-value.ts';
import { type Settings, settingsSchema } from './settings.ts';

/**
 * Sets some settings; `undefined` puts one back to its default. Nothing is stored unless every value fits. What is another
 * value than before is written down with who, when and why.
 * @throws {Invalid} by the setting's name (`accent`, `social.0.href`), with a sentence that says what would fit
 */
export async function changeSettings(
  ctx: Context,
  patch: { readonly [Name in keyof Settings]?: unknown },
  note: SettingsNote = {},
): Promise<Settings> {
  const values = fitting(patch);
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await oneChangeAtATime(db);
    const rows = await db.selectFrom('settings').select(['name', 'valueJson']).execute();
    const before = settingsFrom(rows);
    for (const name of ['logo', 'logoDark']) await checkLogo(db, name, values.get(name));
    for (const [name, value] of values) await store(on, name, value);
    const after = await readSettings(db);
    const wrong = {
      ...(values.has('organisation') && (await checkPolicies(db, before, after))),
      ...checkArticlePath(before, after),
    };
    if (Object.keys(wrong).length) throw new Invalid('Some settings do not fit.', wrong);
    await moveBases(on, before, after);
    if (values.size) await recordPaperChange(on, { kind: 'paper.changed', what: 'settings' });
    const set = new Set(rows.map(({ name }) => name));
    await recordSettings(on, changesBetween(before, after, set), note);
    return after;
  });
}

async function store({ db, now }: Context, name: string, value: unknown): Promise<void> {
  if (value === undefined) {
    await db.deleteFrom('settings').where('name', '=', name).execute();
    return;
  }
  const row = { valueJson: JSON.stringify(value), changedAt: now() };
  await db
    .insertInto('settings')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

function changesBetween(before: Settings, after: Settings, set: ReadonlySet<string>): SettingChange[] {
  return (Object.keys(after) as (keyof Settings)[])
    .filter((name) => !sameValue(before[name], after[name]))
    .map((name) => ({ name, before: before[name], after: after[name], wasSet: set.has(name) }));
}

async function checkLogo(db: Db, name: string, logo: unknown): Promise<void> {
  if (typeof logo !== 'number') return;
  const picture = await db
    .selectFrom('media')
    .select('id')
    .where('id', '=', logo as MediaId)
    .where('kind', '=', 'picture')
    .where('state', '=', 'ready')
    .executeTakeFirst();
  if (!picture)
    throw new Invalid('Some settings do not fit.', { [name]: `It must be the number of a picture: ${logo} is none.` });
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
    else for (const issue of read.error.issues) wrong[[name, ...issue.path].join('.')] ??= sentence(issue);
  }
  if (Object.keys(wrong).length) throw new Invalid('Some settings do not fit.', wrong);
  return values;
}

// messages of our own schema are the end of a sentence; those of the validator are for programs
function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `It must be ${KINDS[issue.expected] ?? issue.expected}.`;
    case 'too_big':
      return `It may be at most ${issue.maximum}${issue.origin === 'string' ? ' characters long' : ''}.`;
    case 'too_small':
      return issue.origin === 'string' ? 'It must not be empty.' : `It must be at least ${issue.minimum}.`;
    case 'invalid_format':
      if (issue.format === 'email') return 'It must be an e-mail address.';
      if (issue.format === 'url') return 'It must be an address that begins with https:// or http://.';
  }
  const { message } = issue;
  if (/^must /.test(message)) return `It ${message}.`;
  if (/^Invalid/.test(message)) return 'It is not of the form that this setting has.';
  return /^\p{Lu}/u.test(message) ? `${message}.` : `It must be ${message}.`;
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, as JSON',
  object: 'an object, as JSON',
  record: 'an object, as JSON',
};
