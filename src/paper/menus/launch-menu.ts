import { Conflict, Invalid, NotFound } from '../../base/errors.ts';
import { checkedHour } from '../../base/hour.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { applyMenu } from './apply-menu.ts';
import { changeMenu, putDraft, sayDrafted } from './change-menu.ts';
import { checkedEntries } from './checked-entries.ts';
import { type MenuPlace, type MenuState, MOST_WAITING } from './contract.ts';
import { asText } from './entries.ts';
import { liveEntries } from './live-entries.ts';
import { menuState } from './menu-state.ts';

/**
 * Readers get the draft: now, or at an hour as it is now. @throws {Conflict} with the menu as it is; {Invalid} `entries`
 * where they have all of it, `at`
 */
export async function launchMenu(
  ctx: NewsroomContext,
  { place, revision, at }: { place: MenuPlace; revision: number; at: number | null },
): Promise<MenuState> {
  await changeMenu(ctx, { place, revision }, async (on, draft) => {
    const { entries } = draft;
    if (!entries || asText(entries) === asText(await liveEntries(on.db, place)))
      throw new Invalid('Readers have all of this already.', { entries: 'There is nothing new in this menu.' });
    const checked = await checkedEntries(on.db, entries);
    if (at !== null) return schedule(on, place, { at, entriesJson: asText(checked) ?? '[]' });
    await applyMenu(on, { place, kind: 'launch', by: on.person.id, entries: checked });
    await putDraft(on, place, null, null);
  });
  return menuState(ctx, place);
}

async function schedule(
  ctx: NewsroomContext,
  place: MenuPlace,
  { at, entriesJson }: { at: number; entriesJson: string },
): Promise<void> {
  const now = ctx.now();
  checkedHour(at, now, { instead: 'launch now' });
  const { waiting } = await ctx.db
    .selectFrom('menuSchedules')
    .select((count) => count.fn.countAll<number | string>().as('waiting'))
    .where('place', '=', place)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  if (Number(waiting) >= MOST_WAITING)
    throw new Invalid('Too many launches wait.', {
      at: `${MOST_WAITING} launches of this menu wait for their hours, and no more can: call one off first.`,
    });
  const { id } = await ctx.db
    .insertInto('menuSchedules')
    .values({
      ...{ place, at, state: 'waiting', personId: ctx.person.id, createdAt: now, entriesJson },
      ...{ doneAt: null, launchId: null, reason: '' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await audit(ctx, { what: 'menu.set', thing: `menu:${place}`, detail: { scheduled: id, at } });
  await sayDrafted(ctx);
}

/** @throws {Conflict} where it went out already or was called off; {NotFound} */
export async function callOffMenu(
  ctx: NewsroomContext,
  { place, id }: { place: MenuPlace; id: number },
): Promise<MenuState> {
  await changeMenu(ctx, { place, revision: null }, async (on) => {
    const { db } = on;
    const { numUpdatedRows } = await db
      .updateTable('menuSchedules')
      .set({ state: 'cancelled', doneAt: on.now(), reason: `Called off by ${on.person.name}.`, entriesJson: '[]' })
      .where('id', '=', id)
      .where('place', '=', place)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) {
      const row = await db
        .selectFrom('menuSchedules')
        .select('state')
        .where('id', '=', id)
        .where('place', '=', place)
        .executeTakeFirst();
      if (!row) throw new NotFound(`scheduled menu ${id}`);
      throw new Conflict(row.state === 'done' ? 'It went out already.' : 'It was called off already.');
    }
    await audit(on, { what: 'menu.calledOff', thing: `menu:${place}`, detail: { scheduled: id } });
    await sayDrafted(on);
  });
  return menuState(ctx, place);
}
