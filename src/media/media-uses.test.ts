import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { MediaId, SectionId } from '../base/ids.ts';
import { showInStory, staff } from './fixture.ts';
import { mediaUses } from './media-uses.ts';

describeEachDatabase('where a file is used', (database) => {
  it('is told with the headline that readers have, where the work on the story is not theirs to see', async () => {
    const db = database();
    const media = 1 as MediaId;
    await sql`insert into media (id, hash, state, kind, mime, bytes, file_name, widths_json, color, title, alt, caption,
      description, credit, copyright, place, created_at, search_words) values (1, 'h', 'ready', 'picture', 'image/jpeg', 9,
      'p.jpg', '[9]', '#777777', '', '', '', '', '', '', '', 1, '')`.execute(db);
    const sections: SectionId[] = [];
    for (const path of ['news', 'sport']) {
      const row = { path, slug: path, name: path, description: '', parentId: null, color: null };
      sections.push((await db.insertInto('sections').values(row).returning('id').executeTakeFirstOrThrow()).id);
    }
    const [news, sport] = sections as [SectionId, SectionId];
    await showInStory(db, 1, [media]);
    const unpublished = { headline: 'Minister to resign', path: '/planned/', sectionId: news };
    await db.updateTable('articles').set(unpublished).execute();
    await db
      .insertInto('articleMedia')
      .values({ articleId: 1 as never, mediaId: media, isCurrent: 1 })
      .execute();
    await db
      .insertInto('articleSections')
      .values({ articleId: 1 as never, sectionId: news, isPrimary: 1 })
      .execute();
    const seen = async (only: SectionId[] | null) =>
      (await mediaUses(db, media, { ...staff(db, 'ada', 'editor').person, sections: only })).uses;
    expect(await seen([news])).toMatchObject([{ headline: 'Minister to resign', isLive: true, isCurrent: true }]);
    expect(await seen(null)).toMatchObject([{ headline: 'Minister to resign' }]);
    expect(await seen([sport])).toEqual([
      { article: 1, headline: 'Fire', status: 'live', path: '/s1/', isLive: true, isCurrent: false },
    ]);
  });
});
