import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { AuthorId, SectionId, TopicId } from '../base/ids.ts';
import { saveAuthor } from '../people/save-author.ts';
import type { Context } from '../store/context.ts';
import { changeSettings } from './change-settings.ts';
import { createPublicAddresses } from './public-addresses.ts';
import { saveSection } from './save-section.ts';
import { saveTopic } from './save-topic.ts';

describeEachDatabase('a change of bases', (database) => {
  let ctx: Context;
  let section: SectionId;
  let topic: TopicId;
  let author: AuthorId;
  const ask = (path: string) => createPublicAddresses(database()).redirect(path, new URLSearchParams());

  beforeAll(async () => {
    ctx = { db: database(), now: () => 5, who: null };
    section = await saveSection(ctx, { name: 'News' });
    topic = await saveTopic(ctx, { name: 'Tides' });
    author = await saveAuthor(ctx, { name: 'Ada Marsh' });
  });

  it('leaves the old addresses answering, further pages and feeds too', async () => {
    await changeSettings(ctx, {
      sectionBase: '/desk/',
      topicBase: '/tag/',
      authorBase: '/people/',
      archivePath: '/all/',
    });
    expect(await ask('/news/')).toEqual({ to: 'section', id: section });
    expect(await ask('/news/page/2/')).toEqual({ to: 'section', id: section });
    expect(await ask('/topics/tides/')).toEqual({ to: 'topic', slug: 'tides' });
    expect(await ask('/topics/tides/feed/')).toEqual({ to: 'topic', slug: 'tides' });
    expect(await ask('/authors/ada-marsh/')).toEqual({ to: 'author', slug: 'ada-marsh' });
    expect(await ask('/authors/')).toEqual({ to: 'address', address: '/people/' });
    expect(await ask('/latest/')).toEqual({ to: 'address', address: '/all/' });
    expect([topic, author].every(Boolean)).toBe(true);
  });

  it('goes in one step after a second change, and not in a ring after a change back', async () => {
    await changeSettings(ctx, { archivePath: '/everything/' });
    expect(await ask('/latest/')).toEqual({ to: 'address', address: '/everything/' });
    await changeSettings(ctx, { archivePath: '/latest/' });
    expect(await ask('/latest/')).toBeNull();
    for (const former of ['/all/', '/everything/'])
      expect(await ask(former)).toEqual({ to: 'address', address: '/latest/' });
  });

  it.each([
    ['topicBase', '/search/', /pages of its own/],
    ['authorBase', '/media/people/', /pages of its own/],
    ['archivePath', '/feed/', /pages of its own/],
    ['archivePath', '/', /of its own/],
    ['topicBase', '/people/', /is the authorBase already/],
    ['archivePath', '/desk/news/', /A section is at/],
  ])('refuses %s %s', async (name, value, sentence) => {
    await expect(changeSettings(ctx, { [name]: value })).rejects.toMatchObject({
      fields: { [name]: expect.stringMatching(sentence) },
    });
  });
});
