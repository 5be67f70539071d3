import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { SectionId } from '../../base/ids.ts';
import { addRedirect } from '../../paper/add-redirects.ts';
import { livePage } from '../../paper/fixture.ts';
import { createPublicAddresses } from '../../paper/public-addresses.ts';
import { saveSection } from '../../paper/save-section.ts';
import { caller, eventCount } from './fixture.ts';
import { redirects } from './redirects.ts';

describeEachDatabase('redirects', (database) => {
  const call = caller(database);
  const leads = (path: string) => createPublicAddresses(database()).redirect(path, new URLSearchParams());
  const list = async (...words: string[]) =>
    JSON.parse((await call(redirects, 'list', '--json', ...words)).out) as unknown[];
  const ctx = () => ({ db: database(), now: () => 1, who: null });
  let news: SectionId;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-redirects-'));
    news = await saveSection(ctx(), { name: 'News' });
    await livePage(database(), '/about/');
    await livePage(database(), '/2020/Mixed-Case/');
    await addRedirect(ctx(), { from: '/imported_100%/', to: { kind: 'section', id: news }, source: 'import' });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('leads by identity to what is ours, twice the same', async () => {
    for (let time = 0; time < 2; time++) {
      expect((await call(redirects, 'add', 'https://old.example/Nachrichten/', '/news/')).code).toBe(0);
      await call(redirects, 'add', '/ueber-uns/', '/about');
      await call(redirects, 'add', '/mixed/', '/2020/Mixed-Case/');
      await call(redirects, 'add', '/suche', '/search/?q=tram');
      await call(redirects, 'add', '/elsewhere/', 'https://other.example/x');
      await call(redirects, 'add', '/never/', 'gone');
    }
    expect(await leads('/nachrichten')).toEqual({ to: 'section', id: news });
    expect(await leads('/ueber-uns/')).toEqual({ to: 'article', path: '/about/' });
    expect(await leads('/mixed')).toEqual({ to: 'article', path: '/2020/Mixed-Case/' });
    expect(await leads('/suche')).toEqual({ to: 'address', address: '/search/?q=tram' });
    expect(await leads('/never/')).toEqual({ to: 'gone' });
    expect(await list('--source', 'editor')).toHaveLength(6);
    expect((await call(redirects, 'list')).out).toContain('/ueber-uns  →  /about/  (editor)');
  });

  it('lists by words as they are and says when there are more', async () => {
    expect(await list('--search', '100%')).toEqual([
      { from: '/imported_100%', to: '/news/', kind: 'section', source: 'import' },
    ]);
    expect(await list('--search', '_')).toHaveLength(1);
    expect((await call(redirects, 'list', '--limit', '2')).notes).toContain('the first 2');
  });

  it('makes one step of several', async () => {
    await call(redirects, 'add', '/second/', '/ueber-uns/');
    expect(await leads('/second')).toEqual({ to: 'article', path: '/about/' });
    await addRedirect(ctx(), { from: '/one', to: { kind: 'address', address: '/two/' }, source: 'import' });
    await call(redirects, 'add', '/two', '/news/');
    expect(await leads('/one')).toEqual({ to: 'section', id: news });
  });

  it('refuses rings, however long', async () => {
    const to = (address: string) => ({ kind: 'address' as const, address });
    await addRedirect(ctx(), { from: '/a', to: to('/b'), source: 'import' });
    await addRedirect(ctx(), { from: '/b', to: to('/c/'), source: 'import' });
    expect((await call(redirects, 'add', '/c', '/a')).fields).toEqual({
      'to /a': '/a leads back to /c: readers would go in a ring.',
    });
    await addRedirect(ctx(), { from: '/r1', to: to('/r2'), source: 'import' });
    await addRedirect(ctx(), { from: '/r2', to: to('/r1'), source: 'import' });
    expect((await call(redirects, 'add', '/r3', '/r1')).code).toBe(1);
    expect((await call(redirects, 'add', '/x', '/X/')).fields).toEqual({ 'to /X/': 'It leads to itself.' });
  });

  it.each([
    [['add', '/x', '/nothing/here/'], /Nothing answers at \/nothing\/here\//],
    [['add', '/about/', '/news/'], /\/about\/ is the address of something that is there/],
    [['add', '/NEWS', '/about/'], /\/news\/ is the address of something/],
    [['add', '/', '/about/'], /front page/],
    [['add', 'old', '/about/'], /must be a path such as/],
    [['add', '/x', 'javascript:alert(1)'], /must be a path such as \/about\//],
    [['add', '/x', '//evil.example/'], /must be a path/],
    [['add', '/x', '/\\evil.example'], /must be a path/],
    [['add', '/x', '/about/\r\nset-cookie:a'], /must be a path/],
    [['add', '/x', 'https://a.example/\r\nset-cookie:a'], /no address/],
    [['add', '/x', 'https://a.example/two words/'], /no address/],
    [['add', '/x', 'https://paper.example@evil.example/'], /not for readers/],
    [['add', '/newsroom/api/me', '/about/'], /newsroom/],
    [['add', '/x', '/media/0123456789abcdef/a.pdf'], /Nothing answers/],
  ])('refuses %j', async (words, sentence) => {
    const before = [await list(), await eventCount(database())];
    const outcome = await call(redirects, ...words);
    expect(outcome.code).toBe(1);
    expect(Object.values(outcome.fields).join()).toMatch(sentence);
    expect([await list(), await eventCount(database())]).toEqual(before);
  });

  it('takes a file whole or not at all, and names its lines', async () => {
    const file = join(folder, 'moved.csv');
    await writeFile(file, '\uFEFFfrom;to\r\n/f1/;/news/\r\n"/f2;semi";/about/\r\n\r\n/f3/;/nowhere/\r\n');
    const outcome = await call(redirects, 'add', '--file', file);
    expect(outcome.fields).toHaveProperty('line 5, to /nowhere/');
    expect(await leads('/f1')).toBeNull();
    await writeFile(file, 'from;to\n/f1/;/news/\n"/f2;semi";/about/\n');
    expect(JSON.parse((await call(redirects, 'add', '--file', file, '--json')).out)).toEqual({ added: 2 });
    expect(await leads('/f2;semi')).toEqual({ to: 'article', path: '/about/' });
    await writeFile(file, '/f1/\n');
    expect((await call(redirects, 'add', '--file', file)).fields).toEqual({ 'line 1': 'It needs FROM and TO.' });
  });

  it('takes redirects away, and says of others that they were none', async () => {
    expect((await call(redirects, 'remove', '/F1/', '/none')).notes).toBe(
      '/F1/ leads nowhere now.\n/none led nowhere.',
    );
    expect(await leads('/f1')).toBeNull();
    expect(JSON.parse((await call(redirects, 'remove', '/f1', '--json')).out)).toEqual({ removed: 0, absent: ['/f1'] });
  });
});
