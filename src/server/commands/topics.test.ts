import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { saveTopic } from '../../paper/save-topic.ts';
import { caller } from './fixture.ts';
import { topics } from './topics.ts';

describeEachDatabase('topics', (database) => {
  const call = caller(database);
  const all = async () => JSON.parse((await call(topics, 'list', '--json')).out) as { slug: string; kind: string }[];

  it('adds topics, changes them, twice the same, and lists them by kind', async () => {
    await call(topics, 'set', 'Port Ansel', '--name', 'Port Ansel', '--kind', 'place');
    const change = ['set', 'port-ansel', '--description', 'The harbour town.', '--json'];
    const first = JSON.parse((await call(topics, ...change)).out);
    expect(first).toEqual({ slug: 'port-ansel', name: 'Port Ansel', kind: 'place', description: 'The harbour town.' });
    expect(JSON.parse((await call(topics, ...change)).out)).toEqual(first);
    await saveTopic({ db: database(), now: () => 1, who: null }, { name: 'C++', slug: { exact: 'c++' } });
    expect((await call(topics, 'set', 'c++', '--name', 'The language C++')).code).toBe(0);
    expect((await all()).map(({ slug }) => slug).sort()).toEqual(['c++', 'port-ansel']);
    expect((await call(topics, 'list', '--kind', 'place')).out).toMatch(/^port-ansel +place +Port Ansel$/);
  });

  it.each([
    [2, ['set', 'nothing', '--kind', 'place'], /no topic nothing\. Give it a --name/],
    [2, ['set', 'port-ansel', '--kind', 'town'], /--kind is one of subject, place/],
    [1, ['set', 'port-ansel', '--slug', 'feed'], /keeps “feed”/],
    [1, ['set', 'port-ansel', '--name', ' '], /needs a name/],
  ])('ends with %i for %j', async (code, words, sentence) => {
    const before = await all();
    const outcome = await call(topics, ...words);
    expect(outcome.code).toBe(code);
    expect(outcome.notes + Object.values(outcome.fields)).toMatch(sentence);
    expect(await all()).toEqual(before);
  });
});
