import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Conflict, Invalid } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import { addRedirect } from '../paper/add-redirects.ts';
import { createPublicAddresses } from '../paper/public-addresses.ts';
import { groupState } from '../paper/settings/group-state.ts';
import { settingsHistory } from '../paper/settings/settings-history.ts';
import { planAddresses, saveAddresses, undoWithAddresses } from './change-addresses.ts';
import { by, type Newsroom, NOON, newsroom } from './fixture.ts';

describeEachDatabase('other addresses of the paper', (database) => {
  let room: Newsroom;
  let first: ArticleId;
  let second: ArticleId;
  const at = async (id: ArticleId): Promise<string> =>
    (await database().selectFrom('liveArticles').select('path').where('id', '=', id).executeTakeFirstOrThrow()).path;
  const asked = (path: string) => createPublicAddresses(database()).redirect(path, new URLSearchParams());
  const save = async (values: object, stories: boolean, print?: string) => {
    const plan = await planAddresses(room.ctx, { values: { ...values }, stories });
    const { revision } = await groupState(database(), 'addresses', true);
    return saveAddresses(room.ctx, { values: { ...values }, stories, why: '', revision, print: print ?? plan.print });
  };
  const newest = async (): Promise<number> => (await settingsHistory(database(), {})).acts[0]?.id ?? 0;

  beforeAll(async () => {
    room = await newsroom(database());
    const { news, europe } = room.sections;
    first = await room.live(
      { headline: 'First', sectionId: europe, byline: by(room.authors.marsh) },
      { publishedAt: NOON },
    );
    second = await room.live({ headline: 'Second', sectionId: news }, { publishedAt: NOON });
    await room.live({ headline: 'From elsewhere' }, { publishedAt: NOON, path: '/old-system/77.html' });
    await room.live({ headline: 'A page', kind: 'page' }, {});
  });

  it('are told before anything is done', async () => {
    const values = { articlePath: '/{section}/{slug}/', topicBase: '/tag/' };
    const plan = await planAddresses(room.ctx, { values, stories: true });
    expect(plan).toMatchObject({
      ...{ fields: {}, follow: 2, stay: 1, clash: 0, topics: 3, sections: 0, authors: 0 },
      sample: '/section/a-headline/',
    });
    expect(plan.examples).toContainEqual({ from: '/2026/08/first/', to: '/news/europe/first/' });
    expect(plan.examples).toContainEqual({ from: '/topics/harbour/', to: '/tag/harbour/' });
    expect(await at(first)).toBe('/2026/08/first/');
    expect((await settingsHistory(database(), {})).acts).toEqual([]);
    expect(await asked('/topics/harbour/')).toBeNull();
  });

  it('leave published stories where they are unless they shall move', async () => {
    await save({ articlePath: '/{author}/{slug}/' }, false);
    expect(await at(first)).toBe('/2026/08/first/');
    expect((await settingsHistory(database(), {})).acts[0]).toMatchObject({ stories: 0, undo: 'can' });
    await undoWithAddresses(room.ctx, await newest());
    expect(await at(first)).toBe('/2026/08/first/');
  });

  it('move exactly the stories that were told, whose former addresses lead to them', async () => {
    await addRedirect(room.ctx, { from: '/f/', to: { kind: 'address', address: '/2026/08/first/' }, source: 'editor' });
    const { moved, state } = await save({ articlePath: '/{section}/{slug}/' }, true);
    expect([moved, state.values.articlePath]).toEqual([2, '/{section}/{slug}/']);
    expect([await at(first), await at(second)]).toEqual(['/news/europe/first/', '/news/second/']);
    const own = await database().selectFrom('articles').select('path').where('id', '=', first).executeTakeFirst();
    expect(own?.path).toBe('/news/europe/first/');
    expect(await asked('/2026/08/first/')).toMatchObject({ path: '/news/europe/first/' });
    expect(await asked('/f/'), 'in one step').toMatchObject({ path: '/news/europe/first/' });
    const jobs = await database().selectFrom('jobs').select('key').where('name', '=', 'index-article').execute();
    expect(jobs.map(({ key }) => key)).toEqual(expect.arrayContaining([String(first), String(second)]));
    expect((await settingsHistory(database(), {})).acts[0]).toMatchObject({ stories: 2, undo: 'can' });
  });

  it('are put back with the stories, and nothing leads in a ring', async () => {
    await undoWithAddresses(room.ctx, await newest());
    expect([await at(first), await at(second)]).toEqual(['/2026/08/first/', '/2026/08/second/']);
    expect(await asked('/news/europe/first/')).toMatchObject({ path: '/2026/08/first/' });
    const rings = await database()
      .selectFrom('redirects')
      .select('fromPath')
      .where('fromPath', '=', '/2026/08/first')
      .execute();
    expect(rings).toEqual([]);
  });

  it('leave a story where it is whose new address something has, had or keeps', async () => {
    await addRedirect(room.ctx, { from: '/second/', to: { kind: 'gone' }, source: 'editor' });
    await room.live({ headline: 'Search' }, { publishedAt: NOON });
    await room.live({ headline: 'News' }, { publishedAt: NOON });
    const plan = await planAddresses(room.ctx, { values: { articlePath: '/{slug}/' }, stories: true });
    expect(plan.clashes.map(({ from, with: there }) => [from, there])).toEqual([
      ['/2026/08/second/', '/second'],
      ['/2026/08/search/', '/search/'],
      ['/2026/08/news/', '/news/'],
    ]);
    await save({ articlePath: '/{slug}/' }, true);
    expect([await at(first), await at(second)]).toEqual(['/first/', '/2026/08/second/']);
    await undoWithAddresses(room.ctx, await newest());
  });

  it('are refused where the plan is another by now, and nothing is done', async () => {
    const plan = await planAddresses(room.ctx, { values: { articlePath: '/s/{slug}/' }, stories: true });
    await room.live({ headline: 'Meanwhile' }, { publishedAt: NOON });
    await expect(save({ articlePath: '/s/{slug}/' }, true, plan.print)).rejects.toBeInstanceOf(Conflict);
    expect((await groupState(database(), 'addresses', true)).values.articlePath).toBe('/{year}/{month}/{slug}/');
    expect(await at(first)).toBe('/2026/08/first/');
  });

  it.each([
    ['/newsroom/{slug}/', /keeps “newsroom”/],
    ['/media/{slug}', /keeps “media”/],
    ['/{section}/feed/{slug}/', /keeps “feed”/],
    ['/2024/{slug}/', /keeps “2024”/],
    ['/topics/{slug}/', /has its topics below/],
    ['/Authors/{slug}', /has its authors below/],
    ['/../{slug}/', /./],
    ['/%2e%2e/{slug}/', /no escapes/],
    ['/"><script>/{slug}/', /letters, digits/],
    ['/a\u202eb/{slug}/', /letters, digits/],
    ["/it's/{slug}/", /letters, digits/],
    ['//evil.example/{slug}/', /./],
    ['/{year}/', /\{slug\} or \{id\}/],
    [`/${'x'.repeat(300)}/{slug}/`, /at most 200/],
  ])('cannot be %s', async (articlePath, sentence) => {
    const plan = await planAddresses(room.ctx, { values: { articlePath }, stories: false });
    expect(plan.fields.articlePath).toMatch(sentence);
    await expect(save({ articlePath }, false)).rejects.toBeInstanceOf(Invalid);
  });

  it.each(['topicBase', 'sectionBase', 'authorBase', 'archivePath'])('cannot be an escaped %s', async (name) => {
    for (const value of ['/%6eewsroom/', '/a\u202eb/', '/<b>/']) {
      const plan = await planAddresses(room.ctx, { values: { [name]: value }, stories: false });
      expect(plan.fields[name], value).toMatch(/letters, digits/);
      await expect(save({ [name]: value }, false)).rejects.toBeInstanceOf(Invalid);
    }
  });

  it.each([
    '/{year}/{month}/{day}/{slug}.html',
    '/index.php/{year}/{slug}/',
    '/новости/{section}/{id}-{slug}/',
    '/खबर/{author}/{slug}',
    '/my_site-1/{slug}/',
  ])('can be %s', async (articlePath) => {
    const plan = await planAddresses(room.ctx, { values: { articlePath }, stories: false });
    expect(plan.fields).toEqual({});
  });

  it('are no way to other settings', async () => {
    await expect(save({ name: 'Other' }, false)).rejects.toBeInstanceOf(Invalid);
    const plan = await planAddresses(room.ctx, { values: { topicBase: '/search/' }, stories: false });
    expect(plan.fields.topicBase).toMatch(/pages of its own/);
  });
});
