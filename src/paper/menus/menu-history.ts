import { namedPeople } from '../../people/named-people.ts';
import type { Db } from '../../store/database.ts';
import type { MenuDraftEntry, MenuLaunch, MenuPlace } from './contract.ts';
import { asText, flat, fromText } from './entries.ts';
import { liveEntries } from './live-entries.ts';
import { knownTargets } from './shown-entries.ts';

const PAGE = 20;

/** Launches of a place, newest first, with the names of what came and what went. */
export async function menuHistory(
  db: Db,
  { place, before }: { place: MenuPlace; before?: number | undefined },
): Promise<{ launches: MenuLaunch[]; more: boolean }> {
  let query = db
    .selectFrom('menuLaunches')
    .selectAll()
    .where('place', '=', place)
    .orderBy('id', 'desc')
    .limit(PAGE + 1);
  if (before !== undefined) query = query.where('id', '<', before);
  const rows = await query.execute();
  const page = rows.slice(0, PAGE);
  const states = page.map(({ beforeJson, afterJson }) => ({
    before: flat(fromText(beforeJson) ?? []),
    after: flat(fromText(afterJson) ?? []),
  }));
  const nameOf = await namesOf(
    db,
    states.flatMap((state) => [...state.before, ...state.after]),
  );
  const named = await namedPeople(
    db,
    page.map(({ personId }) => personId),
  );
  const now = asText(await liveEntries(db, place));
  return {
    launches: page.map(({ id, kind, at, personId, lateMs, undoneBy, afterJson }, index) => {
      const had = new Set(states[index]?.before.map(nameOf));
      const has = new Set(states[index]?.after.map(nameOf));
      return {
        ...{ id, kind, at, by: named(personId), lateMs, isUndone: undoneBy !== null },
        mayUndo: undoneBy === null && afterJson === now,
        added: [...has].filter((name) => !had.has(name)),
        removed: [...had].filter((name) => !has.has(name)),
      };
    }),
    more: rows.length > PAGE,
  };
}

/** What an entry was called, or its target is. */
async function namesOf(db: Db, entries: readonly MenuDraftEntry[]): Promise<(entry: MenuDraftEntry) => string> {
  const shown = await knownTargets(
    db,
    entries.map((entry) => ({ ...entry, children: [] })),
  );
  return (entry) => {
    const [known] = shown([{ ...entry, children: [] }]);
    return entry.label || known?.title || known?.path || entry.target.kind;
  };
}
