import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { MediaId, SectionId } from '../base/ids.ts';
import { showInStory, staff, storageForTests } from './fixture.ts';
import { mediaUses } from './media-uses.ts';
import { removeMedia } from './remove-media.ts';
import { shownElsewhere } from './shown-elsewhere.ts';

describeEachDatabase('where a file is used', (database) => {
  const storage = storageForTests();
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

  it('is told of cards on fronts too, of drafts and of launches that wait, so that nobody takes it away from there', async () => {
    const db = database();
    const now = 1_800_000_000_000;
    const json = (picture: number | null) =>
      JSON.stringify({ cards: [{ story: 1, overrides: { picture, size: 'usual' } }] });
    const front = async (key: string, draft: number | null, live: number | null, waiting: number | null) => {
      const { id } = await db
        .insertInto('fronts')
        .values({ key, revision: 1, createdAt: now })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('frontContainers')
        .values({
          ...{
            frontId: id,
            revision: 1,
            position: 'a',
            draftJson: json(draft),
            isRemoved: 0,
            draftBy: null,
            draftAt: null,
          },
          ...{ livePosition: 'a', liveJson: json(live), launchId: null, launchedBy: null, launchedAt: null, isGone: 0 },
        })
        .execute();
      await db
        .insertInto('frontSchedules')
        .values({
          ...{ frontId: id, at: now, state: 'waiting', personId: null, createdAt: now, doneAt: null, launchId: null },
          ...{ reason: '', containersJson: json(waiting) },
        })
        .execute();
    };
    const [news, sport] = await db.selectFrom('sections').select('id').orderBy('path').execute();
    await front('home', null, 1, 11);
    await front(`section-${news?.id}`, 1, null, 11);
    await front(`section-${sport?.id}`, null, 11, 1);
    await front('topic-9', 11, 111, 21);
    expect(await shownElsewhere(db, 1 as MediaId)).toEqual(['Front page', 'Front page news', 'Front page sport']);
    expect(await shownElsewhere(db, 2 as MediaId)).toEqual([]);
    await db.deleteFrom('articleMedia').execute();
    await db.deleteFrom('liveMedia').execute();
    const removing = removeMedia(staff(db, 'ada', 'chief'), storage().storage, 1 as MediaId);
    await expect(removing).rejects.toMatchObject({
      current: { uses: [], elsewhere: expect.arrayContaining(['Front page']) },
    });
  });
});
