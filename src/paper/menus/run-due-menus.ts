import type { Instant } from '../../base/clock.ts';
import type { PersonId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import { type RanDue, runEachDue } from '../../store/run-each-due.ts';
import { applyMenu } from './apply-menu.ts';
import { changeMenu, putDraft, sayDrafted } from './change-menu.ts';
import type { MenuPlace } from './contract.ts';
import { asText, fromText } from './entries.ts';

interface Due {
  scheduled: number;
  place: MenuPlace;
}

/** An hour that was not kept. `by`: who set it. */
export type MenuNews = { place: MenuPlace; by: PersonId | null; at: Instant } & (
  | { lateMs: number }
  | { reason: string }
);
/** Tells people, in the transaction that notes it. */
export type TellOfMenu = (ctx: Context, news: MenuNews) => Promise<void>;

/** What is later than this was late (newsroom.md §6.1). */
const ON_TIME = 1_000;

/**
 * Launches every menu whose hour has come, the earliest first, each exactly once, however many processes ask, and whatever
 * became of who set it (`people/README.md`).
 */
export async function runDueMenus(
  ctx: Context,
  rests: (scheduled: number) => boolean = () => false,
  tell: TellOfMenu = async () => {},
): Promise<RanDue<Due, Due & { lateMs: number }>> {
  const due = await ctx.db
    .selectFrom('menuSchedules')
    .select(['id as scheduled', 'place'])
    .where('state', '=', 'waiting')
    .where('at', '<=', ctx.now())
    .orderBy('at')
    .orderBy('id')
    .limit(50)
    .execute();
  const ready = due.filter(({ scheduled }) => !rests(scheduled));
  return runEachDue(ctx, ready, {
    ...{ table: 'menuSchedules', idOf: ({ scheduled }) => scheduled },
    carryOut: (on, one) => carryOut(on, one, tell),
    fail: (on, one, reason) => fail(on, one, reason, tell),
  });
}

/** Whoever changes the row's state has it, in the transaction that launches. Null where another was quicker. */
function carryOut(
  ctx: Context,
  { scheduled, place }: Due,
  tell: TellOfMenu,
): Promise<(Due & { lateMs: number }) | null> {
  return changeMenu(ctx, { place, revision: null }, async (on, draft) => {
    const { db } = on;
    const now = on.now();
    const row = await db
      .updateTable('menuSchedules')
      .set({ state: 'done', doneAt: now })
      .where('id', '=', scheduled)
      .where('state', '=', 'waiting')
      .where('at', '<=', now)
      .returningAll()
      .executeTakeFirst();
    if (!row) return null;
    const lateMs = Math.max(0, now - row.at);
    const entries = fromText(row.entriesJson);
    const { launch } = await applyMenu(on, { place, kind: 'scheduled', by: row.personId, entries, lateMs });
    await db
      .updateTable('menuSchedules')
      .set({ launchId: launch, entriesJson: '[]' })
      .where('id', '=', scheduled)
      .execute();
    // what was worked on since stays a draft
    if (asText(draft.entries) === asText(entries)) await putDraft(on, place, null, null);
    if (lateMs > ON_TIME) await tell(on, { place, by: row.personId, at: row.at, lateMs });
    return { scheduled, place, lateMs };
  });
}

async function fail(ctx: Context, { scheduled, place }: Due, reason: string, tell: TellOfMenu): Promise<boolean> {
  const row = await ctx.db
    .updateTable('menuSchedules')
    .set({ state: 'failed', reason, doneAt: ctx.now(), entriesJson: '[]' })
    .where('id', '=', scheduled)
    .where('state', '=', 'waiting')
    .returning(['personId', 'at'])
    .executeTakeFirst();
  if (!row) return false;
  await audit(ctx, { what: 'menu.failed', thing: `menu:${place}`, detail: { scheduled, reason } });
  await sayDrafted(ctx);
  await tell(ctx, { place, by: row.personId, at: row.at, reason });
  return true;
}
