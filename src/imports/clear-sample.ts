import { readSettings } from '../paper/read-settings.ts';
import { recordPaperChange } from '../paper/record-paper-change.ts';
import type { Db } from '../store/database.ts';
import type { Database } from '../store/tables.ts';

/** In an order in which nothing is taken away that something left refers to. */
const TABLES: readonly (keyof Database)[] = [
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
  'menuItems',
  'menus',
  'redirects',
  'topics',
  'sections',
  'authors',
  'media',
  'importItems',
]; // prettier-ignore

/**
 * Takes away the sample edition, whole, where the paper still holds nothing else (the setting `sample` says so); an import is
 * the first thing of one's own. Settings that belong to it go with it.
 *
 * @returns whether there was one
 */
export async function clearSample(db: Db, now: () => number): Promise<boolean> {
  if (!(await readSettings(db)).sample) return false;
  await db.transaction().execute(async (on) => {
    await on.updateTable('articles').set({ parentId: null }).execute();
    await on.updateTable('sections').set({ parentId: null }).execute();
    for (const table of TABLES) await on.deleteFrom(table).execute();
    await on.deleteFrom('settings').where('name', '<>', 'revision').execute();
    await recordPaperChange({ db: on, now, who: null }, { kind: 'paper.changed', what: 'everything' });
  });
  return true;
}
