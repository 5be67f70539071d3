import type { z } from 'zod';
import { mayFurniture } from '../paper/may.ts';
import { MENU_PLACES, type MenuPlace } from '../paper/menus/contract.ts';
import { namedPeople } from '../people/named-people.ts';
import type { Person } from '../people/person.ts';
import type { NewsroomContext } from '../people/serve.ts';
import type { Db } from '../store/database.ts';
import type { links as endpoint, LinkTask } from './contract.ts';
import { lastLauncher } from './last-launcher.ts';
import { factOf, isIgnored } from './shown-link.ts';
import { STATES } from './task-rows.ts';

type Asked = z.output<(typeof endpoint)['input']>;

/**
 * Links of the menus that need somebody, for who keeps them: few, all at once, before those of stories. `mine`: of menus that
 * this person launched last.
 */
export async function menuLinkTasks({ db, person, now }: NewsroomContext, asked: Asked): Promise<LinkTask[]> {
  const { list, kind, mine, section, before } = asked;
  if (before !== undefined || section !== undefined || kind === 'inside') return [];
  if (!mayFurniture(person)) return [];
  const own = new Set<MenuPlace>();
  for (const place of MENU_PLACES)
    if (mine === undefined || (await lastLauncher(db, place)) === person.id) own.add(place);
  const rows = (await rowsOf(db, STATES[list])).filter(
    (row) => own.has(row.place) && (list === 'failing' || isIgnored(row) === (list === 'ignored')),
  );
  const named = await namedPeople(
    db,
    rows.flatMap(({ ignoredBy }) => ignoredBy ?? []),
  );
  return rows.map((row) => ({ ...factOf(row, now(), named), story: null, menu: row.place, mayEdit: true }));
}

function rowsOf(db: Db, states: readonly ('dead' | 'moved' | 'failing' | 'unsure')[]) {
  return db
    .selectFrom('menuLinkUses as use')
    .innerJoin('linkTargets as target', 'target.id', 'use.targetId')
    .select(['target.id', 'target.kind', 'target.address', 'target.state', 'target.why', 'target.status'])
    .select(['target.movedTo', 'target.since', 'target.checkedAt', 'target.nextAt', 'target.fault'])
    .select(['use.place', 'use.words', 'use.ignoredOf', 'use.ignoredBy', 'use.ignoredAt', 'use.ignoredWhy'])
    .where('target.state', 'in', states)
    .orderBy('target.since', 'desc')
    .orderBy('target.id', 'desc')
    .execute();
}

/** As for a story: see `editableLink`. */
export async function editableMenuLink(
  { db, person }: { db: Db; person: Person },
  { target, menu }: { target: number; menu: MenuPlace },
): Promise<'missing' | { fault: string }> {
  if (!mayFurniture(person) || !MENU_PLACES.includes(menu)) return 'missing';
  const use = await db
    .selectFrom('menuLinkUses')
    .innerJoin('linkTargets', 'linkTargets.id', 'menuLinkUses.targetId')
    .select('fault')
    .where('place', '=', menu)
    .where('targetId', '=', target)
    .executeTakeFirst();
  return use ?? 'missing';
}
