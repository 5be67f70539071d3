import { whyLate } from '../base/why-late.ts';
import { notify } from '../notices/notify.ts';
import { mayFurniture } from '../paper/may.ts';
import type { MenuNews } from '../paper/menus/run-due-menus.ts';
import { findPerson } from '../people/find-person.ts';
import type { Context } from '../store/context.ts';

/** Tells whoever set the hour of a menu, and all who may change menus, that it was not kept; in the transaction that notes it. */
export async function tellMenuEditors(ctx: Context, { place, by, at, ...news }: MenuNews): Promise<void> {
  const staff = await ctx.db.selectFrom('people').select('id').where('state', '=', 'active').execute();
  const to = [by];
  for (const { id } of staff) {
    const person = await findPerson(ctx.db, id);
    if (person && mayFurniture(person)) to.push(id);
  }
  const data = { menu: place, at };
  if ('reason' in news) await notify(ctx, { to, kind: 'menuFailed', data: { ...data, reason: news.reason }, by: null });
  else {
    const late = { seconds: Math.round(news.lateMs / 1000), why: whyLate(at, ctx.now()) };
    await notify(ctx, { to, kind: 'menuLate', data: { ...data, ...late }, by: null });
  }
}
