import type { z } from 'zod';
import type { Db } from '../../store/database.ts';
import { readSettings } from '../read-settings.ts';
import type { GroupState, settingsGroups } from './contract.ts';
import { GROUPS, type Group } from './groups.ts';

const MOST_PAGES = 200;

/** A group's settings as they are, with what names this state. Three queries. */
export async function groupState(db: Db, group: Group, mayChange: boolean): Promise<GroupState> {
  const { sample: _, ...values } = await readSettings(db);
  const last = await lastOf(db, group);
  return {
    group,
    values,
    revision: last?.id ?? 0,
    last: last ? { at: last.at, by: last.whoName } : null,
    mayChange,
    pages: group === 'identity' ? await pagesToChoose(db) : [],
  };
}

/** When each group was changed last, and by whom. */
export async function groupList(db: Db, mayChange: boolean): Promise<z.input<(typeof settingsGroups)['output']>> {
  const groups = [];
  for (const group of GROUPS) {
    const last = await lastOf(db, group);
    groups.push({ group, last: last ? { at: last.at, by: last.whoName } : null });
  }
  return { groups, mayChange };
}

function lastOf(db: Db, group: Group) {
  return db
    .selectFrom('settingsChanges')
    .select(['id', 'at', 'whoName'])
    .where('groups', 'like', `% ${group} %`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function pagesToChoose(db: Db): Promise<{ path: string; title: string }[]> {
  return db
    .selectFrom('liveArticles')
    .select(['path', 'headline as title'])
    .where('kind', '=', 'page')
    .orderBy('headline')
    .limit(MOST_PAGES)
    .execute();
}
