import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../base/ids.ts';
import { documentOf, fixtureArticle, fixturePaper, fixtureReader, paragraph, words } from './fixture.ts';
import { NO_ASSETS } from './pages/fixture.ts';
import { createSite } from './site.ts';
import { typesetArticles, typesetTaxonomy } from './typeset.ts';

const TYPED = `"It isn't over" -- say the pilots...`;
const story = fixtureArticle({
  headline: TYPED,
  standfirst: `The "night" rules`,
  kicker: `Strait's talks`,
  lead: { media: null, alt: '', caption: words('The "Gull"'), credit: '' } as never,
  changes: [{ kind: 'correction', note: `It said "nine"`, at: 1 } as never],
  links: new Map([[4 as ArticleId, { path: '/a/', headline: `The "other"`, publishedAt: 1 }]]),
  document: documentOf(
    paragraph(`He said "yes" -- twice.`),
    { type: 'preformatted', content: words(`a = "b" -- c`) } as never,
    {
      type: 'paragraph',
      content: [{ type: 'text', text: `x["y"]`, marks: [{ type: 'code' }] }, ...words(` isn't "text"`)],
    } as never,
  ),
});

function articlesOf(on: boolean, language = 'en') {
  const paper = fixturePaper({ typographicQuotes: on, language });
  const reader = fixtureReader({ paper, articles: [story], around: { related: [story], previous: null, next: story } });
  return { paper, reader, articles: typesetArticles(reader.articles, () => paper) };
}

describe('what is printed', () => {
  it('has the marks of the story’s language in every text of a story', async () => {
    const set = await articlesOf(true).articles.atPath(story.path);
    expect(set).toMatchObject({
      headline: '“It isn’t over” – say the pilots…',
      standfirst: 'The “night” rules',
      kicker: 'Strait’s talks',
      lead: { caption: [{ text: 'The “Gull”' }] },
      changes: [{ note: 'It said “nine”' }],
    });
    expect(set?.links.get(4 as ArticleId)?.headline).toBe('The “other”');
    expect(set?.document.content[0]).toMatchObject({ content: [{ text: 'He said “yes” – twice.' }] });
  });

  it('leaves code and preformatted text as typed, and what is stored as it was', async () => {
    const set = await articlesOf(true).articles.atPath(story.path);
    expect(set?.document.content[1]).toMatchObject({ content: [{ text: 'a = "b" -- c' }] });
    expect(set?.document.content[2]).toMatchObject({ content: [{ text: 'x["y"]' }, { text: ' isn’t “text”' }] });
    expect(story.headline).toBe(TYPED);
  });

  it('reads the same in lists, beside other stories and by each way to a story', async () => {
    const { articles } = articlesOf(true);
    const { related, next, previous } = await articles.around(story);
    const found = [
      await articles.byId(story.id),
      ...related,
      next,
      ...(await articles.list({ of: { all: true }, size: 5 })).cards,
      ...(await articles.lists([{ of: { all: true }, limit: 5 }])).flat(),
      ...(await articles.cards([story.id])),
      ...(await articles.feed({ all: true }, 5)),
    ];
    expect(new Set(found.map((card) => card?.headline))).toEqual(new Set(['“It isn’t over” – say the pilots…']));
    expect(found).toHaveLength(7);
    expect(previous).toBeNull();
  });

  it('takes the paper’s language where a story has none', async () => {
    const paper = fixturePaper({ language: 'de' });
    const bare = { ...story, language: '' };
    const articles = typesetArticles(fixtureReader({ paper, articles: [bare] }).articles, () => paper);
    expect((await articles.atPath(bare.path))?.standfirst).toBe('The „night“ rules');
  });

  it('is what was typed where the setting is off, and nothing where there is nothing', async () => {
    const { articles } = articlesOf(false);
    expect(await articles.atPath(story.path)).toBe(story);
    expect(await articlesOf(true).articles.atPath('/none/')).toBeNull();
  });

  it('sets the newest story of an author', async () => {
    const { paper, reader } = articlesOf(true);
    const taxonomy = typesetTaxonomy(
      { ...reader.taxonomy, authors: async () => [{ newest: story }, { newest: null }] as never },
      () => paper,
    );
    expect((await taxonomy.authors()).map(({ newest }) => newest?.kicker)).toEqual(['Strait’s talks', undefined]);
  });

  it('is the same in the heading, the title and the data of a page', async () => {
    const { articles, reader } = articlesOf(true);
    const { body } = await createSite({ ...reader, articles }, NO_ASSETS).answer({
      path: story.path,
      query: new URLSearchParams(),
    });
    expect(body).toContain('<h1>“It isn’t over” – say the pilots…</h1>');
    expect(body).toContain('"headline":"“It isn’t over” – say the pilots…"');
    expect(body).toMatch(/<title>“It isn’t over” – say the pilots…/);
    expect(body).toContain('<pre');
    expect(body).not.toContain('&quot;night');
  });
});
