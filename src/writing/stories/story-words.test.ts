import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { saveArticle } from '../../articles/save-article.ts';
import { hasStoryWords } from './story-words.ts';

describeEachDatabase('words of stories', (database) => {
  const ctx = () => ({ db: database(), now: () => 1, who: null });
  const found = async (words: string): Promise<string[]> => {
    const rows = await database()
      .selectFrom('articles')
      .select('headline')
      .where((on) => on.and(hasStoryWords(database(), words) as never[]))
      .orderBy('id')
      .execute();
    return rows.map(({ headline }) => headline);
  };
  const add = (headline: string, more: object = {}) =>
    saveArticle(ctx(), {
      ...{ kind: 'story', headline, byline: { people: [], text: '' } },
      ...{ document: { version: 1, content: [] }, ...more },
    });

  it('are found by their beginnings, whatever the case and the accents, in any of the fields', async () => {
    await add('Zürich: the harbour’s fire', { kicker: 'Ports', slug: 'harbour-fire-2026' });
    await add('NATO and/or others', { standfirst: 'Costs 3.5 million; write to desk@paper.example' });
    for (const words of [
      'zur',
      'ZÜRICH',
      'Zürich',
      "harbour's fi",
      'harbour-f',
      'port fire',
      '2026',
      'fire: ',
      '“Zürich”',
    ])
      expect(await found(words), words).toEqual(['Zürich: the harbour’s fire']);
    for (const words of ['nato', 'or', 'oth', '3.5', 'desk@paper', 'and/or', 'example', 'costs million'])
      expect(await found(words), words).toEqual(['NATO and/or others']);
    for (const words of ['urich', 'harbour nato', 'fires', 'xyz']) expect(await found(words), words).toEqual([]);
  });

  it('follow every change', async () => {
    const id = await add('Before the flood');
    await database().updateTable('articles').set({ headline: 'After the rain' }).where('id', '=', id).execute();
    expect(await found('flood')).toEqual([]);
    expect(await found('rain')).toEqual(['After the rain']);
    await database().updateTable('articles').set({ touchedAt: 5 }).where('id', '=', id).execute();
    expect(await found('rain')).toEqual(['After the rain']);
    await database().deleteFrom('articles').where('id', '=', id).execute();
    expect(await found('rain')).toEqual([]);
  });

  it('of scripts without spaces are found anywhere, and those of others by their beginnings', async () => {
    await add('東京の港で火事');
    await add('किताबों की दुनिया');
    await add('حريق في الميناء');
    expect(await found('火事')).toEqual(['東京の港で火事']);
    expect(await found('किता')).toEqual(['किताबों की दुनिया']);
    expect(await found('المين')).toEqual(['حريق في الميناء']);
  });

  it('take anything that somebody may type', async () => {
    for (const words of [
      '"',
      "'",
      '*',
      ':*',
      'a OR b',
      'NEAR(a b)',
      '\\',
      '(',
      '%',
      '_',
      '\0',
      '!&|',
      'headline:x',
      '<->',
      '-x',
      '^a',
      'a\'b"c',
      '🙂',
    ])
      expect(Array.isArray(await found(words)), words).toBe(true);
  });
});
