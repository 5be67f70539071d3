import type { PersonId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import { recordPaperChange } from '../record-paper-change.ts';
import type { MenuDraftEntry, MenuPlace } from './contract.ts';
import { withCurrentTargets } from './current-targets.ts';
import { asText } from './entries.ts';
import { liveEntries } from './live-entries.ts';
import { saveMenu } from './save-menu.ts';

interface Launching {
  place: MenuPlace;
  kind: Row<'menuLaunches'>['kind'];
  by: PersonId | null;
  /** null: no menu stands there any more, readers have what is found by rule */
  entries: readonly MenuDraftEntry[] | null;
  lateMs?: number;
  undoes?: number;
}

const NAMES = { main: 'Main menu', footer: 'Footer', social: 'Elsewhere' } as const;

/** Gives readers these entries and writes down what they had before. Call while the place is held (`changeMenu`). */
export async function applyMenu(
  ctx: Context,
  { place, kind, by, entries, lateMs, undoes }: Launching,
): Promise<{ launch: number }> {
  const { db } = ctx;
  const before = await liveEntries(db, place);
  const after = entries && (await withCurrentTargets(db, entries));
  if (after) await saveMenu(ctx, { ...(await menuOf(db, place)), place, items: after });
  else {
    await db.updateTable('menus').set({ place: null }).where('place', '=', place).execute();
    await recordPaperChange(ctx, { kind: 'paper.changed', what: 'menus' });
  }
  const { id } = await db
    .insertInto('menuLaunches')
    .values({
      ...{ place, kind, at: ctx.now(), personId: by, beforeJson: asText(before), afterJson: asText(after) },
      ...{ lateMs: lateMs ?? null, undoneBy: null, undoes: undoes ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const who = by === null ? {} : { who: by };
  await audit(ctx, { what: `menu.${kind}`, thing: `menu:${place}`, detail: { launch: id, lateMs, undoes }, ...who });
  return { launch: id };
}

/** The menu that stands there, or a new one under a slug that is free. */
async function menuOf(db: Db, place: MenuPlace): Promise<{ slug: string; name: string }> {
  const menu = await db.selectFrom('menus').select(['slug', 'name']).where('place', '=', place).executeTakeFirst();
  if (menu) return menu;
  const taken = new Set((await db.selectFrom('menus').select('slug').execute()).map(({ slug }) => slug));
  const slugs = [place, ...Array.from({ length: taken.size }, (_, at) => `${place}-${at + 2}`)];
  return { slug: slugs.find((slug) => !taken.has(slug)) ?? place, name: NAMES[place] };
}
