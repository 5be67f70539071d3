import type { z } from 'zod';
import { Forbidden, Invalid, NotFound } from '../../base/errors.ts';
import { dropXmlControls } from '../../base/escape.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Row } from '../../store/tables.ts';
import { type changeList, MOST_LISTS, type SavedList, type saveList, type takeLists } from './contract.ts';
import { mayShare } from './may-share.ts';
import { listsFrom, mayChange } from './saved-lists.ts';

type Words = z.output<typeof saveList.input>;
/** all that are shared: everybody's list has to hold them */
const MOST_SHARED = 100;

/** Keeps a filter under a name, behind the others. @throws {Invalid} `name`, `section` {Forbidden} */
export function saveSavedList(ctx: NewsroomContext, words: Words): Promise<SavedList> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const own = await ownLists(on);
    if (own.length >= MOST_LISTS) throw new Invalid('There are too many.', { name: 'Remove another filter first.' });
    const row = await db
      .insertInto('savedLists')
      .values({ ...(await columns(on, words, null)), personId: ctx.person.id, position: nextPlace(own) })
      .returningAll()
      .executeTakeFirstOrThrow();
    return told(on, 'list.shared', row);
  });
}

/** @throws {Invalid} `name`, `section` {Forbidden} {NotFound} */
export function changeSavedList(
  ctx: NewsroomContext,
  { id, ...words }: z.output<typeof changeList.input>,
): Promise<SavedList> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const before = await existing(on, id);
    const row = await db
      .updateTable('savedLists')
      .set(await columns(on, words, before))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return told(on, before.sharedWith === 'nobody' ? 'list.shared' : 'list.changed', row, before);
  });
}

/** @throws {NotFound} */
export async function removeSavedList(ctx: NewsroomContext, id: number): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const before = await existing(on, id);
    await db.deleteFrom('savedLists').where('id', '=', id).execute();
    await told(on, 'list.removed', before, before);
  });
}

export async function orderSavedLists(ctx: NewsroomContext, ids: readonly number[]): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const own = await ownLists({ ...ctx, db });
    const place = new Map(ids.map((id, at) => [id, at]));
    const last = ids.length;
    const sorted = own.sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last) || a.position - b.position);
    for (const [position, { id }] of sorted.entries())
      await db.updateTable('savedLists').set({ position }).where('id', '=', id).execute();
  });
}

/** Takes over what a browser kept; again, it takes nothing. Answers how many were new. */
export function takeSavedLists(
  ctx: NewsroomContext,
  lists: z.output<typeof takeLists.input>['lists'],
): Promise<number> {
  return inTransaction(ctx.db, async (db) => {
    const own = await ownLists({ ...ctx, db });
    const known = new Set(own.map(({ name }) => name));
    const fresh = [...new Map(lists.map((one) => [dropXmlControls(one.name), one.filter]))]
      .filter(([name]) => name && !known.has(name))
      .slice(0, Math.max(0, MOST_LISTS - own.length));
    for (const [at, [name, filter]] of fresh.entries())
      await db
        .insertInto('savedLists')
        .values({
          ...{ personId: ctx.person.id, name, filterJson: JSON.stringify(filter), position: nextPlace(own) + at },
          ...{ sharedWith: 'nobody', sectionId: null, changedAt: ctx.now() },
        })
        .execute();
    return fresh.length;
  });
}

function ownLists({ db, person }: NewsroomContext) {
  return db.selectFrom('savedLists').selectAll().where('personId', '=', person.id).orderBy('position').execute();
}

function nextPlace(own: readonly Row<'savedLists'>[]): number {
  return (own.at(-1)?.position ?? -1) + 1;
}

/** @throws {NotFound} also for lists that are somebody else's affair */
async function existing({ db, person }: NewsroomContext, id: number): Promise<Row<'savedLists'>> {
  const row = await db.selectFrom('savedLists').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !mayChange(person, row)) throw new NotFound(`list ${id}`);
  return row;
}

async function columns(
  { db, person, now }: NewsroomContext,
  { name: given, filter, sharedWith, section }: Words,
  before: Row<'savedLists'> | null,
) {
  const name = dropXmlControls(given);
  const sectionId = sharedWith === 'desk' ? section : null;
  if (sharedWith === 'desk') {
    const known =
      section && (await db.selectFrom('sections').select('id').where('id', '=', section).executeTakeFirst());
    if (!known) throw new Invalid('The filter does not fit.', { section: 'Say which desk it is shared with.' });
  }
  if (!mayShare(person, { sharedWith, sectionId })) throw new Forbidden('Sharing filters there is not for you.');
  const same = await db
    .selectFrom('savedLists')
    .select('id')
    .where('personId', '=', before?.personId ?? person.id)
    .where('name', '=', name)
    .executeTakeFirst();
  if (same && same.id !== before?.id)
    throw new Invalid('The filter does not fit.', { name: 'There is a filter of this name already.' });
  if (sharedWith !== 'nobody' && (before?.sharedWith ?? 'nobody') === 'nobody') {
    const { count } = await db
      .selectFrom('savedLists')
      .select((on) => on.fn.countAll<number>().as('count'))
      .where('sharedWith', '!=', 'nobody')
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_SHARED)
      throw new Invalid('Too many are shared.', { name: 'Another shared filter has to go first.' });
  }
  return { name, filterJson: JSON.stringify(filter), sharedWith, sectionId, changedAt: now() };
}

/** What others see is written down; what is one's own alone is nobody's affair. */
async function told(
  ctx: NewsroomContext,
  what: string,
  row: Row<'savedLists'>,
  before: Row<'savedLists'> | null = null,
): Promise<SavedList> {
  if (row.sharedWith !== 'nobody' || (before && before.sharedWith !== 'nobody'))
    await audit(ctx, { what, thing: `list:${row.id}`, detail: { name: row.name, sharedWith: row.sharedWith } });
  const [list] = await listsFrom(ctx.db, ctx.person, [row]);
  return list as SavedList;
}
