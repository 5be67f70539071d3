import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { Context } from '../store/context.ts';
import { saveSection } from './save-section.ts';
import { sectionList } from './section-list.ts';

describeEachDatabase('sectionList', (database) => {
  it('gives parents before their children, each level in its order', async () => {
    const ctx: Context = { db: database(), now: () => 5, who: null };
    const sport = await saveSection(ctx, { name: 'Sport', slug: 'sport' });
    const news = await saveSection(ctx, { name: 'News', slug: 'news' });
    const europe = await saveSection(ctx, { name: 'Europe', slug: 'europe', parentId: news });
    const listed = await sectionList(database());
    expect(listed.map(({ id }) => id).indexOf(europe)).toBe(listed.map(({ id }) => id).indexOf(news) + 1);
    expect(listed.find(({ id }) => id === europe)).toEqual({
      id: europe,
      parentId: news,
      name: 'Europe',
      path: 'news/europe',
    });
    expect(listed.map(({ id }) => id)).toContain(sport);
    expect(listed).toHaveLength(3);
  });
});
