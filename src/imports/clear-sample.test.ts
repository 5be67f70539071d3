import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { saveArticle } from '../articles/save-article.ts';
import { addMissing } from '../media/add-missing.ts';
import { changeSettings } from '../paper/change-settings.ts';
import { readSettings } from '../paper/read-settings.ts';
import type { Db } from '../store/database.ts';
import { clearSample } from './clear-sample.ts';

const NOW = Date.UTC(2026, 0, 10, 12);
const MINUTE = 60_000;
const at = (db: Db, when: number) => ({ db, now: () => when, who: null });
const story = (db: Db, when: number) =>
  saveArticle(at(db, when), {
    kind: 'story',
    headline: 'Ferry late',
    language: 'en',
    document: { version: 1, content: [] },
  });

describeEachDatabase('clearSample', (database) => {
  /** A paper as the sample leaves it: pictures first, stories after them or dated back. */
  const sample = async (db: Db) => {
    for (const table of ['importItems', 'articles', 'media'] as const) await db.deleteFrom(table).execute();
    const words = { fileName: 'a.jpg', title: '', alt: '', caption: '', description: '', credit: '', sourceUrl: '' };
    await addMissing(at(db, NOW), words);
    await story(db, NOW - 1000 * MINUTE);
    await story(db, NOW + MINUTE);
    await changeSettings(at(db, NOW), { sample: true, name: 'The Sample' });
  };
  const articles = async (db: Db) => (await db.selectFrom('articles').select('id').execute()).length;

  it('takes a paper away that holds nothing but the sample, with its settings', async () => {
    const db = database();
    await sample(db);
    expect(await clearSample(db, () => NOW + 99 * MINUTE)).toBe(true);
    expect(await articles(db)).toBe(0);
    expect((await readSettings(db)).name).not.toBe('The Sample');
    expect(await clearSample(db, () => NOW)).toBe(false);
  });

  it('gives its fronts back to the rule, and says so', async () => {
    const db = database();
    await sample(db);
    await db.insertInto('fronts').values({ key: 'home', revision: 1, createdAt: NOW }).execute();
    const { id } = await db.selectFrom('fronts').select('id').where('key', '=', 'home').executeTakeFirstOrThrow();
    const container = { frontId: id, revision: 1, position: 'a', draftJson: '{}', isRemoved: 0, isGone: 0 } as const;
    const unlaunched = { draftBy: null, draftAt: null, livePosition: null, liveJson: null, launchId: null } as const;
    await db
      .insertInto('frontContainers')
      .values({ ...container, ...unlaunched, launchedBy: null, launchedAt: null })
      .execute();
    expect(await clearSample(db, () => NOW + 99 * MINUTE)).toBe(true);
    expect(await db.selectFrom('frontContainers').select('id').execute()).toEqual([]);
    const told = await db.selectFrom('events').select('payloadJson').where('kind', '=', 'front.changed').execute();
    expect(told.map(({ payloadJson }) => JSON.parse(payloadJson))).toEqual([{ front: 'home', tags: ['front'] }]);
  });

  it('takes back the setting alone where anything was imported', async () => {
    const db = database();
    await sample(db);
    await db
      .insertInto('importItems')
      .values({
        source: 'x',
        kind: 'article',
        sourceId: '1',
        targetKind: 'article',
        targetId: null,
        state: 'imported',
        detailJson: null,
      }) // prettier-ignore
      .execute();
    expect(await clearSample(db, () => NOW)).toBe(false);
    expect(await articles(db)).toBe(2);
    const settings = await readSettings(db);
    expect([settings.sample, settings.name]).toEqual([false, 'The Sample']);
  });

  it('takes back the setting alone where a story was written after the sample came', async () => {
    const db = database();
    await sample(db);
    await story(db, NOW + 60 * MINUTE);
    expect(await clearSample(db, () => NOW + 99 * MINUTE)).toBe(false);
    expect(await articles(db)).toBe(3);
    expect((await readSettings(db)).sample).toBe(false);
  });

  it('takes nothing from a paper without the pictures that the sample has', async () => {
    const db = database();
    await sample(db);
    await db.deleteFrom('media').execute();
    expect(await clearSample(db, () => NOW)).toBe(false);
    expect(await articles(db)).toBe(2);
  });
});
