import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { openNewspaper } from '../../../test/newspaper.ts';
import { createPublicArticles } from '../../articles/public-articles.ts';

describeEachDatabase('fillSampleEdition', (database) => {
  it('makes a paper of some forty live stories, and shows nothing of what is not public', async () => {
    const paper = await openNewspaper(database());
    const articles = createPublicArticles(database());
    const { cards, total } = await articles.list({ of: { all: true }, size: 100, page: 1 });
    expect(total).toBeGreaterThanOrEqual(38);
    expect(new Set(cards.map(({ design }) => design))).toEqual(
      new Set(['news', 'analysis', 'opinion', 'feature', 'gallery']),
    );
    expect(JSON.stringify(await articles.feed({ all: true }, 100))).not.toContain('UNPUBLISHED-MARKER');
    const fire = await articles.byId(paper.article('harbourFire'));
    expect(fire?.changes.map(({ kind }) => kind)).toEqual(['correction']);
    const talks = await articles.byId(paper.article('talksAccord'));
    expect(talks?.byline.map(({ name }) => name)).toEqual(['Ines Calder', 'Tomas Wray', 'Berit Lowe']);
    expect(talks?.commentCount).toBe(4);
    for (const card of cards) expect(card.headline.length).toBeLessThanOrEqual(110);
    await paper.close();
  });
});
