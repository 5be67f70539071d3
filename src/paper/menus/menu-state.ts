import { sql } from 'kysely';
import { namedPeople } from '../../people/named-people.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { readSettings } from '../read-settings.ts';
import { MENU_PLACES, type MenuDraftEntry, type MenuPlace, type MenuState } from './contract.ts';
import { withCurrentTargets } from './current-targets.ts';
import { asText, fromText } from './entries.ts';
import { liveEntries, unplacedMenus } from './live-entries.ts';
import { byRule } from './rule-entries.ts';
import { knownTargets } from './shown-entries.ts';

/** so long one is told of what failed */
const REMEMBERED = 24 * 3_600_000;

/** How many entries wait, counted without reading them: each has one target, and no label holds a plain quotation mark. */
const TARGET = '"target":';
const TEXT = sql.ref('entriesJson');
const ENTRIES = sql<
  number | string
>`(length(${TEXT}) - length(replace(${TEXT}, ${sql.lit(TARGET)}, ''))) / ${sql.lit(TARGET.length)}`;

/** A place with what readers have, the draft, and what waits. */
export async function menuState({ db, now }: Pick<Context, 'db' | 'now'>, place: MenuPlace): Promise<MenuState> {
  const placed = await liveEntries(db, place);
  const live = placed ?? (await byRule(db, place));
  const draft = await draftOf(db, place);
  const entries = draft.entries && (await withCurrentTargets(db, draft.entries));
  const shown = await knownTargets(db, [...live, ...(entries ?? [])]);
  const waiting = await schedulesOf({ db, now }, place);
  const named = await namedPeople(db, [draft.personId, ...waiting.map(({ personId }) => personId)]);
  return {
    place,
    revision: draft.revision,
    live: shown(live),
    byRule: placed === null,
    draft:
      entries && asText(entries) !== asText(placed)
        ? { entries: shown(entries), by: named(draft.personId), at: draft.at }
        : null,
    scheduled: waiting.map(({ id, at, state, personId, reason, entries }) => ({
      ...{ id, at, state: state === 'waiting' ? 'waiting' : 'failed', by: named(personId), reason },
      entries: Number(entries),
    })),
  };
}

/** All places, and the menus that stand in none. */
export async function menuList(ctx: Pick<Context, 'db' | 'now'>) {
  const menus: MenuState[] = [];
  for (const place of MENU_PLACES) menus.push(await menuState(ctx, place));
  const others = await unplacedMenus(ctx.db);
  const shown = await knownTargets(
    ctx.db,
    others.flatMap(({ entries }) => entries),
  );
  const { zone } = await readSettings(ctx.db);
  return { menus, others: others.map((menu) => ({ ...menu, entries: shown(menu.entries) })), zone };
}

/** The draft of a place; one that nobody began has the revision 0. */
export async function draftOf(
  db: Db,
  place: MenuPlace,
): Promise<{ revision: number; entries: MenuDraftEntry[] | null; personId: MenuPerson; at: number | null }> {
  const row = await db.selectFrom('menuDrafts').selectAll().where('place', '=', place).executeTakeFirst();
  if (!row) return { revision: 0, entries: null, personId: null, at: null };
  return { revision: row.revision, entries: fromText(row.entriesJson), personId: row.personId, at: row.at };
}

type MenuPerson = Parameters<typeof namedPeople>[1][number];

async function schedulesOf({ db, now }: Pick<Context, 'db' | 'now'>, place: MenuPlace) {
  return db
    .selectFrom('menuSchedules')
    .select(['id', 'at', 'state', 'personId', 'reason', ENTRIES.as('entries')])
    .where('place', '=', place)
    .where((on) =>
      on.or([on('state', '=', 'waiting'), on.and([on('state', '=', 'failed'), on('at', '>', now() - REMEMBERED)])]),
    )
    .orderBy('at')
    .orderBy('id')
    .execute();
}
