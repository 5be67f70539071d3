import { changeSettings } from '../paper/change-settings.ts';
import { readSettings } from '../paper/read-settings.ts';
import { recordPaperChange } from '../paper/record-paper-change.ts';
import { dismissSampleStaff } from '../people/add-sample-staff.ts';
import type { Db } from '../store/database.ts';
import { recordEvent } from '../store/record-event.ts';
import type { Database } from '../store/tables.ts';

/** In an order in which nothing is taken away that something left refers to. */
const TABLES: readonly (keyof Database)[] = [
  'frontPresence',
  'frontClipboards',
  'frontSchedules',
  'frontRemovals',
  'frontPictures',
  'frontStories',
  'frontLaunches',
  'frontContainers',
  'fronts',
  'linkUses',
  'menuLinkUses',
  'linkTargets',
  'comments',
  'changes',
  'liveCounts',
  'liveLinks',
  'liveMedia',
  'liveAuthors',
  'liveTopics',
  'liveSections',
  'liveBodies',
  'liveArticles',
  'editions',
  'articleTopics',
  'articleSections',
  'articles',
  'topicStrip',
  'menuDrafts',
  'menuSchedules',
  'menuLaunches',
  'menuItems',
  'menus',
  'redirects',
  'topics',
  'sections',
  'authors',
  'media',
  'importItems',
  'settingsChanges',
]; // prettier-ignore

/**
 * Takes away the sample edition, whole, where the paper still holds nothing else ({@link holdsOnlySample}); an import is the
 * first thing of one's own. Settings that belong to it go with it. Where the setting `sample` is true of a paper that has
 * something of its own, the setting alone is taken back.
 *
 * @param paper where to look whether there is anything else, if not in `db` itself (which is the copy of a dry run)
 * @returns whether there was one
 */
export async function clearSample(db: Db, now: () => number, paper: Db = db): Promise<boolean> {
  if (!(await readSettings(db)).sample) return false;
  if (!(await holdsOnlySample(paper))) {
    await changeSettings({ db, now, who: null }, { sample: false });
    return false;
  }
  await db.transaction().execute(async (on) => {
    await on.updateTable('articles').set({ parentId: null }).execute();
    await on.updateTable('sections').set({ parentId: null }).execute();
    const fronts = await on.selectFrom('fronts').select('key').execute();
    for (const table of TABLES) await on.deleteFrom(table).execute();
    for (const { key } of fronts) await recordEvent(on, { kind: 'front.changed', front: key, tags: ['front'] }, now());
    await dismissSampleStaff({ db: on, now, who: null });
    await on.deleteFrom('settings').where('name', '<>', 'revision').execute();
    await recordPaperChange({ db: on, now, who: null }, { kind: 'paper.changed', what: 'everything' });
  });
  return true;
}

/** Filling in the sample takes less than this. */
const FILLED_WITHIN = 15 * 60_000;

/**
 * Whether the paper has the sample edition and nothing of anybody's own: nothing was imported, and no story is younger than
 * the filling, which begins with its pictures. A setting alone is never enough to delete a paper.
 */
export async function holdsOnlySample(db: Db): Promise<boolean> {
  if (!(await readSettings(db)).sample) return false;
  const imported = await db.selectFrom('importItems').select('kind').limit(1).executeTakeFirst();
  if (imported) return false;
  const { filled } = await db
    .selectFrom('media')
    .select((on) => on.fn.min('createdAt').as('filled'))
    .executeTakeFirstOrThrow();
  const since = filled === null ? -1 : Number(filled) + FILLED_WITHIN;
  const own = await db.selectFrom('articles').select('id').where('createdAt', '>', since).limit(1).executeTakeFirst();
  return own === undefined;
}
