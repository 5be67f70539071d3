import { audit } from '../../people/audit.ts';
import { findPerson } from '../../people/find-person.ts';
import type { Context } from '../../store/context.ts';
import { mayFurniture } from '../may.ts';
import { applyMenu } from './apply-menu.ts';
import { changeMenu, putDraft, sayDrafted } from './change-menu.ts';
import type { MenuPlace } from './contract.ts';
import { asText, fromText } from './entries.ts';

export interface RanMenus {
  done: { scheduled: number; place: MenuPlace; lateMs: number }[];
  failed: { scheduled: number; place: MenuPlace; reason: string }[];
  /** could not be tried: they wait on */
  broken: { scheduled: number; error: unknown }[];
}

/** Launches every menu whose hour has come, the earliest first, each exactly once, however many processes ask. */
export async function runDueMenus(
  ctx: Context,
  rests: (scheduled: number) => boolean = () => false,
): Promise<RanMenus> {
  const due = await ctx.db
    .selectFrom('menuSchedules')
    .select(['id', 'place'])
    .where('state', '=', 'waiting')
    .where('at', '<=', ctx.now())
    .orderBy('at')
    .orderBy('id')
    .limit(50)
    .execute();
  const ran: RanMenus = { done: [], failed: [], broken: [] };
  for (const { id: scheduled, place } of due.filter(({ id }) => !rests(id))) {
    try {
      const done = await carryOut(ctx, scheduled, place);
      if (done === null) continue;
      if ('reason' in done) ran.failed.push({ scheduled, place, ...done });
      else ran.done.push({ scheduled, place, ...done });
    } catch (error) {
      ran.broken.push({ scheduled, error });
    }
  }
  return ran;
}

/** Whoever changes the row's state has it, in the transaction that launches. Null where another was quicker. */
function carryOut(ctx: Context, id: number, place: MenuPlace): Promise<{ lateMs: number } | { reason: string } | null> {
  return changeMenu(ctx, { place, revision: null }, async (on, draft) => {
    const { db } = on;
    const now = on.now();
    const row = await db
      .updateTable('menuSchedules')
      .set({ state: 'done', doneAt: now })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('at', '<=', now)
      .returningAll()
      .executeTakeFirst();
    if (!row) return null;
    const by = row.personId === null ? null : await findPerson(db, row.personId);
    if (!by || !mayFurniture(by)) {
      const reason = 'Who set it may not change menus any more.';
      await db.updateTable('menuSchedules').set({ state: 'failed', reason }).where('id', '=', id).execute();
      await audit(on, { what: 'menu.failed', thing: `menu:${place}`, detail: { scheduled: id, reason } });
      await sayDrafted(on);
      return { reason };
    }
    const lateMs = Math.max(0, now - row.at);
    const entries = fromText(row.entriesJson);
    const { launch } = await applyMenu(on, { place, kind: 'scheduled', by: by.id, entries, lateMs });
    await db.updateTable('menuSchedules').set({ launchId: launch }).where('id', '=', id).execute();
    // what was worked on since stays a draft
    if (asText(draft.entries) === asText(entries)) await putDraft(on, place, null, null);
    return { lateMs };
  });
}
