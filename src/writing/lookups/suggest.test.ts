import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom, words } from '../../articles/fixture.ts';
import { saveArticle } from '../../articles/save-article.ts';
import type { ArticleId } from '../../base/ids.ts';
import { cast } from '../fixture.ts';
import { knownThings } from './known.ts';
import { suggestedStories } from './suggest.ts';

describeEachDatabase('suggested stories', (database) => {
  let room: Newsroom;
  let story: ArticleId;
  const people = cast();
  const ada = people.add('ada');
  const sam = people.add('sam');
  beforeAll(async () => {
    room = await newsroom(database());
    const { europe, news, sport } = room.sections;
    story = await room.live({ headline: 'Strait open again', sectionId: europe });
    const unpublished = { headline: 'Minister to resign', sectionId: news, document: words('Not out yet.') };
    await saveArticle(room.ctx, { kind: 'story', language: 'en', id: story, ...unpublished });
    sam.sections = [sport];
  });

  it('tell who may not see the work on one what every reader knows, and are found by that alone', async () => {
    const found = (person: typeof ada, asked: string) => suggestedStories(database(), person, asked);
    expect((await found(ada, 'resign'))[0]).toMatchObject({ id: story, headline: 'Minister to resign' });
    expect(await found(sam, 'resign')).toEqual([]);
    expect(await found(sam, 'min')).toEqual([]);
    const [shown] = await found(sam, '');
    expect(shown).toMatchObject({ id: story, headline: 'Strait open again', section: 'Europe', status: 'live' });
    const asked = { media: [], stories: [story], topics: [], authors: [] };
    expect((await knownThings(database(), sam, asked)).stories).toEqual([shown]);
  });
});
