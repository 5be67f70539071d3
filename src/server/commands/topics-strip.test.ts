import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { changeSettings } from '../../paper/change-settings.ts';
import { saveTopic } from '../../paper/save-topic.ts';
import { caller } from './fixture.ts';
import { topicsStrip } from './topics-strip.ts';

describeEachDatabase('topics-strip', (database) => {
  const call = caller(database);
  const strip = async () => JSON.parse((await call(topicsStrip, 'list', '--json')).out) as unknown;
  beforeAll(async () => {
    const ctx = { db: database(), now: () => 1, who: null };
    await changeSettings(ctx, { zone: 'Europe/Berlin' });
    for (const name of ['Strait talks', 'Harbour', 'Trams']) await saveTopic(ctx, { name });
    await saveTopic(ctx, { name: 'At', slug: { exact: 'a@2026-12-31' } });
  });

  it('sets topics in their order, days ending in the paper’s zone, twice the same', async () => {
    for (let time = 0; time < 2; time++) {
      await call(topicsStrip, 'set', 'trams', 'strait-talks@2026-12-31=The talks', 'harbour@2026-10-01T18:00Z');
      expect(await strip()).toEqual([
        { topic: 'trams', label: null, until: null },
        { topic: 'strait-talks', label: 'The talks', until: '2026-12-31T23:00:00Z' },
        { topic: 'harbour', label: null, until: '2026-10-01T18:00:00Z' },
      ]);
    }
    await call(topicsStrip, 'set', 'a@2026-12-31', 'trams=Trams = joy');
    expect(await strip()).toEqual([
      { topic: 'a@2026-12-31', label: null, until: null },
      { topic: 'trams', label: 'Trams = joy', until: null },
    ]);
  });

  it('says of a day that is past that readers do not see it', async () => {
    expect((await call(topicsStrip, 'set', 'trams@2026-01-01')).notes).toContain('trams ended at');
    expect((await call(topicsStrip, 'list')).out).toBe('trams  was shown until 2026-01-01T23:00:00Z');
  });

  it.each([
    [1, ['set', 'nothing'], /no topic nothing/],
    [1, ['set', 'trams@2026-02-30'], /2026-02-30 is no day/],
    [1, ['set', 'trams', 'trams'], /can stand in the strip once/],
    [2, ['set'], /Usage/],
    [2, ['set', 'trams', '--none'], /Usage/],
  ])('ends with %i for %j and leaves the strip', async (code, words, sentence) => {
    const before = await strip();
    const outcome = await call(topicsStrip, ...words);
    expect(outcome.code).toBe(code);
    expect(outcome.notes + Object.values(outcome.fields)).toMatch(sentence);
    expect(await strip()).toEqual(before);
  });

  it('is emptied', async () => {
    expect((await call(topicsStrip, 'set', '--none', '--json')).out).toBe('[]');
  });
});
