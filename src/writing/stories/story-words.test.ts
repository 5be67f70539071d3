import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { saveArticle } from '../../articles/save-article.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { type ListQuery, listStories } from './list-stories.ts';
import { hasStoryWords, hasWordsAnywhere } from './story-words.ts';

describeEachDatabase('words of stories', (database) => {
  const ctx = () => ({ db: database(), now: () => 1, who: null });
  const found = async (words: string): Promise<string[]> => {
    const rows = await database()
      .selectFrom('articles')
      .select('headline')
      .where((on) => on.and(hasStoryWords(database(), words)))
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

  const anywhere = async (words: string): Promise<string[]> => {
    const rows = await database()
      .selectFrom('articles')
      .select('headline')
      .where((on) => on.and(hasWordsAnywhere(database(), words)))
      .execute();
    return rows.map(({ headline }) => headline).sort();
  };
  const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length && { marks }) });
  const document = (...content: object[]) => ({ document: { version: 1, content } });
  const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

  it('of the text are found too, beside those above it', async () => {
    const id = await add('A quay', {
      ...document(
        { type: 'heading', attrs: { level: 2, anchor: 'zwolf' }, content: [text('Zwölf')] },
        paragraph(
          text('The cra'),
          text('nes', { type: 'strong' }),
          text(' of Ōsaka'),
          { type: 'lineBreak' },
          text('rust'),
        ),
        {
          type: 'list',
          attrs: { ordered: false },
          content: [{ type: 'listItem', content: [paragraph(text('deep'))] }],
        },
        {
          type: 'image',
          attrs: { source: { missing: 'a.jpg' }, alt: 'A gantry', width: 'column' },
          content: [text('Captioned')],
        },
      ),
    });
    for (const words of ['cranes', 'quay cran', 'zwolf', 'osaka rust', 'deep', 'gantry', 'caption'])
      expect(await anywhere(words), words).toEqual(['A quay']);
    // neither what blocks are called, nor words that stand in two of them
    for (const words of ['paragraph', 'strong', 'linebreak', 'zwolfthe', 'rustdeep'])
      expect(await anywhere(words), words).toEqual([]);
    await database()
      .updateTable('articles')
      .set({ documentJson: JSON.stringify({ version: 1, content: [paragraph(text('Ferries'))] }) })
      .where('id', '=', id)
      .execute();
    expect(await anywhere('cranes')).toEqual([]);
    expect(await anywhere('ferries quay')).toEqual(['A quay']);
    await database().deleteFrom('articles').where('id', '=', id).execute();
    expect(await anywhere('ferries')).toEqual([]);
  });

  it('take texts of any length, and what is no document', async () => {
    const many = Array.from({ length: 120_000 }, (_, at) => `wort${at.toString(36)}lang`).join(' ');
    await add('A flood of words', document(paragraph(text(many))));
    expect(await anywhere('flood words')).toEqual(['A flood of words']);
    await database()
      .updateTable('articles')
      .set({ documentJson: '{"no' })
      .where('headline', '=', 'A flood of words')
      .execute();
    expect(await anywhere('flood')).toEqual(['A flood of words']);
  });

  it('of the text are no way to learn what stands in a story that one may not read', async () => {
    await add('Under wraps', document(paragraph(text('Whistleblower'))));
    const reader = (role: 'editor' | 'contributor', sections: [] | null) => ({
      ...{ id: 'p' as PersonId, name: 'P', email: '', username: 'p', roles: [role], sections, author: null },
    });
    const found = async (person: Person) =>
      (
        await listStories(
          database(),
          person,
          { words: 'whistleb', limit: 50, mine: false, changed: false } as ListQuery,
          () => [],
        )
      ).stories.map(({ headline }) => headline);
    expect(await found(reader('editor', null))).toEqual(['Under wraps']);
    expect(await found(reader('editor', []))).toEqual([]);
    expect(await found(reader('contributor', null))).toEqual([]);
  });
});
