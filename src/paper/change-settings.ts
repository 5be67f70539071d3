import type { z } from 'zod';
import { Invalid } from '../base/errors.ts';
import type { MediaId } from '../base/ids.ts';
import { issueSentence } from '../base/issue-sentence.ts';
import { sameValue } from '../base/same-value.ts';
import { withPlainWords } from '../base/without-turns.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { ADDRESSES, checkArticlePath } from './check-article-path.ts';
import { checkFounded } from './check-founded.ts';
import { checkPolicies } from './check-policies.ts';
import { moveBases } from './move-bases.ts';
import { readSettings, settingsFrom } from './read-settings.ts';
import { recordPaperChange } from './record-paper-change.ts';
import { oneChangeAtATime, recordSettings, type SettingChange, type SettingsNote } from './settings/record-settings.ts';
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
  const values = fitting(wordsOf(patch));
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
      ...checkFounded(before, after),
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

/** Addresses are refused where they have what words lose. */
function wordsOf(patch: Record<string, unknown>): Record<string, unknown> {
  const isAddress = (name: string): boolean => (ADDRESSES as readonly string[]).includes(name);
  return Object.fromEntries(
    Object.entries(patch).map(([name, value]) => [name, isAddress(name) ? value : withPlainWords(value)]),
  );
}

function fitting(patch: Record<string, unknown>): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const wrong: Record<string, string> = {};
  for (const [name, value] of Object.entries(patch)) {
    if (!Object.hasOwn(settingsSchema.shape, name)) {
      wrong[name] = `There is no setting called ${name}.`;
      continue;
    }
    const read = settingsSchema.shape[name as keyof Settings].safeParse(value, { error: inSettings });
    if (read.success) values.set(name, value === undefined ? undefined : read.data);
    else for (const issue of read.error.issues) wrong[[name, ...issue.path].join('.')] ??= sentence(issue);
  }
  if (Object.keys(wrong).length) throw new Invalid('Some settings do not fit.', wrong);
  return values;
}

// commands give lists and objects as text
function inSettings(issue: z.core.$ZodRawIssue): string {
  const kind = issue.code === 'invalid_type' && issue.input !== undefined ? AS_JSON[issue.expected] : undefined;
  return kind ? `It must be ${kind}, as JSON.` : issueSentence(issue);
}

// what the list of settings says itself is the end of a sentence
function sentence({ message }: z.core.$ZodIssue): string {
  if (message.endsWith('.')) return message;
  if (/^must /.test(message)) return `It ${message}.`;
  return /^\p{Lu}/u.test(message) ? `${message}.` : `It must be ${message}.`;
}

const AS_JSON: Readonly<Record<string, string>> = { array: 'a list', object: 'an object', record: 'an object' };
