import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { caller, eventCount } from './fixture.ts';
import { sections } from './sections.ts';

describeEachDatabase('sections', (database) => {
  const call = caller(database);
  const all = async () => JSON.parse((await call(sections, 'list', '--json')).out) as { path: string }[];

  it('adds sections, lists them as a tree and changes them, twice the same', async () => {
    expect((await call(sections, 'set', 'news', '--name', 'News', '--order', '1', '--color', '#112233')).code).toBe(0);
    await call(sections, 'set', '/news/europe/', '--name', 'Europe', '--description', 'From the coast.');
    await call(sections, 'set', 'arts', '--name', 'Arts', '--order', '2');
    expect((await all()).map(({ path }) => path)).toEqual(['news', 'news/europe', 'arts']);
    const change = ['set', 'news/europe', '--color', '#445566', '--json'];
    const first = JSON.parse((await call(sections, ...change)).out);
    expect(first).toMatchObject({ name: 'Europe', color: '#445566', parent: 'news', description: 'From the coast.' });
    expect(JSON.parse((await call(sections, ...change)).out)).toEqual(first);
    expect((await call(sections, 'list')).out).toMatch(/^news\/europe +Europe +#445566 +0$/m);
    expect(JSON.parse((await call(sections, 'set', 'news', '--color', 'none', '--json')).out).color).toBeNull();
  });

  it('moves and renames, and the old addresses answer', async () => {
    await call(sections, 'set', 'news/europe', '--parent', 'arts', '--slug', 'film');
    expect((await all()).map(({ path }) => path)).toEqual(['news', 'arts', 'arts/film']);
    const old = await database().selectFrom('redirects').select('fromPath').orderBy('fromPath').execute();
    expect(old.map(({ fromPath }) => fromPath)).toContain('/news/europe');
    await call(sections, 'set', 'arts/film', '--parent', 'none');
    expect((await all()).map(({ path }) => path)).toContain('film');
  });

  it.each([
    [2, ['set', 'nowhere', '--color', '#112233'], /no section nowhere\. Give it a --name to add it/],
    [2, ['set', 'a/b', '--name', 'B'], /no section a\. /],
    [2, ['set', 'news', '--order', 'first'], /--order must be a whole number/],
    [2, ['set', 'news', 'more'], /Usage/],
    [2, [], /Usage/],
    [1, ['set', 'news', '--color', 'red'], /colour such as #8f1d2c/],
    [1, ['set', 'search', '--name', 'Search'], /The paper keeps “search” for itself/],
    [1, ['set', 'news', '--slug', '2026'], /keeps “2026”/],
    [1, ['set', 'news', '--slug', 'arts'], /Another section has the address arts/],
    [1, ['set', 'arts', '--parent', 'arts'], /cannot stand under itself/],
  ])('ends with %i for %j and changes nothing', async (code, words, sentence) => {
    const before = [await all(), await eventCount(database())];
    const outcome = await call(sections, ...words);
    expect(outcome.code).toBe(code);
    expect(outcome.notes + Object.values(outcome.fields)).toMatch(sentence);
    expect([await all(), await eventCount(database())]).toEqual(before);
  });
});
