import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid } from '../base/errors.ts';
import { saveAuthor } from '../people/save-author.ts';
import type { Context } from '../store/context.ts';
import { changeSettings } from './change-settings.ts';
import { livePage } from './fixture.ts';
import { saveSection } from './save-section.ts';
import { saveTopic } from './save-topic.ts';

const said = (saving: Promise<unknown>): Promise<string> =>
  saving.then(
    () => 'it was saved',
    (error: unknown) => (error instanceof Invalid ? (Object.values(error.fields)[0] as string) : String(error)),
  );

describeEachDatabase('addresses that the paper keeps', (database) => {
  let ctx: Context;
  beforeAll(() => {
    ctx = { db: database(), now: () => 5, who: null };
  });

  it.each([
    'search',
    'media',
    'feed',
    'newsroom',
    'api',
    'healthz',
    'comments',
    'corrections',
    'page',
    '2026',
    'Search!',
  ])('refuses a section %s at the front and names what is kept', async (slug) => {
    expect(await said(saveSection(ctx, { name: 'A section', slug }))).toMatch(
      /^The paper keeps “\S+” for itself\. Choose another slug\.$/,
    );
  });

  it('refuses a section where topics, authors or the list of all stories are, wherever they are', async () => {
    expect(await said(saveSection(ctx, { name: 'Topics' }))).toContain('/topics/ is where the paper has its topics');
    expect(await said(saveSection(ctx, { name: 'Authors' }))).toContain('its authors');
    expect(await said(saveSection(ctx, { name: 'Latest' }))).toContain('its list of all stories');
    const city = await saveSection(ctx, { name: 'City' });
    await changeSettings(ctx, { topicBase: '/city/themes/' });
    expect(await said(saveSection(ctx, { name: 'Themes', parentId: city }))).toContain('/city/themes/ is where');
    await changeSettings(ctx, { topicBase: undefined });
  });

  it('keeps the words of feeds and pages at every depth, years and the rest at the front alone', async () => {
    const world = await saveSection(ctx, { name: 'World' });
    for (const slug of ['feed', 'page', 'amp'])
      expect(await said(saveSection(ctx, { name: slug, parentId: world }))).toContain(`The paper keeps “${slug}”`);
    expect(await said(saveSection(ctx, { name: 'Feed', slug: { exact: 'feed.xml' }, parentId: world }))).toContain(
      'keeps',
    );
    expect(await saveSection(ctx, { name: '2026', parentId: world })).toBeGreaterThan(0);
    expect(await saveSection(ctx, { name: 'Search', parentId: world })).toBeGreaterThan(0);
    expect(await said(saveTopic(ctx, { name: 'Feed' }))).toContain('The paper keeps “feed”');
    expect(await saveTopic(ctx, { name: 'Search' })).toBeGreaterThan(0);
  });

  it('refuses what a page, a topic or an author has', async () => {
    await livePage(database(), '/about/');
    expect(await said(saveSection(ctx, { name: 'About' }))).toBe(
      'A story or page is at /about/ already. Choose another slug.',
    );
    expect(await said(saveSection(ctx, { name: 'About us' }))).toBe('it was saved');
    await saveAuthor(ctx, { name: 'Ada Marsh' });
    await saveTopic(ctx, { name: 'Trams' });
    await changeSettings(ctx, { topicBase: '/', authorBase: '/people/' });
    expect(await said(saveSection(ctx, { name: 'Trams' }))).toBe('A topic is at /trams/ already. Choose another slug.');
    expect(await said(saveTopic(ctx, { name: 'World' }))).toBe('A section is at /world/ already. Choose another slug.');
    await changeSettings(ctx, { topicBase: undefined, authorBase: '/' });
    expect(await said(saveSection(ctx, { name: 'Ada Marsh' }))).toContain('An author is at /ada-marsh/');
    await changeSettings(ctx, { authorBase: undefined });
  });

  it('leaves a section alone that has been there all along', async () => {
    await changeSettings(ctx, { sectionBase: '/in/' });
    const id = await saveSection(ctx, { name: 'Media', color: '#112233' });
    expect(await said(changeSettings(ctx, { sectionBase: '/' }))).toContain('The section media would be at an address');
    await database().deleteFrom('settings').where('name', '=', 'sectionBase').execute();
    expect(await saveSection(ctx, { id, name: 'Media', color: '#445566' })).toBe(id);
    expect(await said(saveSection(ctx, { id, name: 'Media', slug: 'search' }))).toContain('keeps “search”');
  });

  it('keeps stored slugs through changes, and their old addresses answer', async () => {
    const id = await saveSection(ctx, { name: 'C++', slug: { exact: 'c++' } });
    await saveSection(ctx, { id, name: 'C plus plus', position: 3 });
    const topic = await saveTopic(ctx, { name: 'A b', slug: { exact: 'a_b' } });
    await saveTopic(ctx, { id: topic, name: 'A and b' });
    const slugs = await database().selectFrom('sections').select('slug').where('id', '=', id).executeTakeFirstOrThrow();
    expect(slugs.slug).toBe('c++');
    expect(await database().selectFrom('topics').select('slug').where('id', '=', topic).executeTakeFirst()).toEqual({
      slug: 'a_b',
    });
    await saveSection(ctx, { id, name: 'C plus plus', slug: 'cpp' });
    const old = await database()
      .selectFrom('redirects')
      .select('targetId')
      .where('fromPath', '=', '/c++')
      .executeTakeFirst();
    expect(old).toEqual({ targetId: id });
  });
});
