import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid } from '../base/errors.ts';
import { createPublicAddresses } from '../paper/public-addresses.ts';
import { saveSection } from '../paper/save-section.ts';
import { newsroom } from './fixture.ts';
import { moveSection } from './move-section.ts';
import { createPublicArticles } from './public-articles.ts';

describeEachDatabase('moveSection', (database) => {
  it('takes the stories of a section and of those below it along', async () => {
    const room = await newsroom(database());
    const { news, europe, sport } = room.sections;
    const north = await saveSection(room.ctx, { name: 'North', parentId: europe });
    const both = await room.live({ headline: 'Both', sectionId: north, sectionIds: [news] });
    const one = await room.live({ headline: 'One', sectionId: europe });
    await expect(saveSection(room.ctx, { id: europe, name: 'Europe', parentId: sport })).rejects.toThrow(Invalid);
    await moveSection(room.ctx, europe, sport);

    const reader = createPublicArticles(database());
    const list = async (section: typeof news) => {
      const { cards, total } = await reader.list({ of: { section }, size: 9 });
      return [total, ...cards.map(({ id }) => id)];
    };
    expect(await list(sport)).toEqual([2, one, both]);
    // it stood there by itself too
    expect(await list(news)).toEqual([1, both]);
    expect(await list(europe)).toEqual([2, one, both]);
    expect((await reader.byId(both))?.sectionIds).toEqual([north, ...[news, europe, sport].sort((a, b) => a - b)]);
    const old = await createPublicAddresses(database()).redirect('/news/europe/north/', new URLSearchParams());
    expect(old).toEqual({ to: 'section', id: north });
    await expect(moveSection(room.ctx, sport, north)).rejects.toThrow(Invalid);
  });
});
