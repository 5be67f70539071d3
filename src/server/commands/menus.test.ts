import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { ArticleId } from '../../base/ids.ts';
import { livePage } from '../../paper/fixture.ts';
import { saveMenu } from '../../paper/menus/save-menu.ts';
import { saveSection } from '../../paper/save-section.ts';
import { saveTopic } from '../../paper/save-topic.ts';
import { saveAuthor } from '../../people/save-author.ts';
import { caller } from './fixture.ts';
import { menus } from './menus.ts';

describeEachDatabase('menus', (database) => {
  const call = caller(database);
  let folder: string;
  let file: string;
  const set = async (slug: string, menu: unknown) => {
    await writeFile(file, typeof menu === 'string' ? menu : JSON.stringify(menu));
    return call(menus, 'set', slug, '--file', file, '--json');
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-menus-'));
    file = join(folder, 'menu.json');
    const ctx = { db: database(), now: () => 1, who: null };
    const news = await saveSection(ctx, { name: 'News' });
    await saveSection(ctx, { name: 'Europe', parentId: news });
    await saveTopic(ctx, { name: 'Trams' });
    await saveAuthor(ctx, { name: 'Ada Marsh' });
    await livePage(database(), '/about/');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const WHOLE = {
    slug: 'top',
    name: 'Top menu',
    place: 'main',
    items: [
      { home: true },
      { section: 'news', children: [{ label: 'The continent', section: 'news/europe' }] },
      { topic: 'trams' },
      { author: 'ada-marsh' },
      { article: '/about/' },
      { label: 'All', latest: true },
      { label: 'Out', address: 'https://out.example/' },
    ],
  };

  it('sets a menu from a file and prints the same file again', async () => {
    const first = JSON.parse((await set('top', WHOLE)).out);
    expect(first).toEqual(WHOLE);
    const listed = (await call(menus, 'list', 'top', '--json')).out;
    expect(JSON.parse((await set('top', listed)).out)).toEqual(WHOLE);
    expect((await call(menus, 'list')).out).toContain('    section news/europe  “The continent”');
    expect(await database().selectFrom('menus').selectAll().execute()).toHaveLength(1);
  });

  it('keeps name and place where the file does not say them, and says which menu went', async () => {
    expect(JSON.parse((await set('top', { items: [{ home: true }] })).out)).toMatchObject({
      name: 'Top menu',
      place: 'main',
    });
    const outcome = await set('other', { place: 'main', items: [{ latest: true }] });
    expect(outcome.notes).toContain('The menu top, which stood there, stands nowhere now.');
    expect(JSON.parse((await call(menus, 'list', 'top', '--json')).out).place).toBeNull();
  });

  it('shows what is gone by its number, and takes nothing that is not there', async () => {
    const ctx = { db: database(), now: () => 1, who: null };
    await saveMenu(ctx, {
      slug: 'old',
      name: 'Old',
      place: null,
      items: [{ target: { kind: 'article', id: 77 as ArticleId } }],
    });
    const old = (await call(menus, 'list', 'old', '--json')).out;
    expect(JSON.parse(old).items).toEqual([{ article: 77 }]);
    expect((await set('old', old)).fields).toEqual({ 'items.0.article': 'There is no story or page 77.' });
  });

  const deep = (depth: number): object => ({ home: true, children: depth > 0 ? [deep(depth - 1)] : [] });
  it.each([
    ['no JSON', '{', /not JSON/],
    ['a list', [], /A menu is/],
    ['another place', { place: 'left', items: [] }, /place is main, footer, social or null/],
    ['an entry without target', { items: [{ label: 'X' }] }, /An entry is an object with one of home/],
    ['an entry with two', { items: [{ home: true, section: 'news' }] }, /one of home/],
    ['a word it does not know', { items: [{ home: true, href: '/x' }] }, /one of home/],
    ['a script', { items: [{ address: 'javascript:alert(1)' }] }, /http\(s\) address/],
    ['what browsers take for another site', { items: [{ address: '/\\evil.example' }] }, /http\(s\) address/],
    ['a section that is none', { items: [{ home: true, children: [{ section: 'nwes' }] }] }, /no section nwes/],
    ['too many levels', { items: [deep(9)] }, /5 levels/],
    ['too many entries', { items: Array.from({ length: 201 }, () => ({ home: true })) }, /A menu is/],
  ])('refuses %s and leaves the menu', async (_, menu, sentence) => {
    const before = (await call(menus, 'list', '--json')).out;
    const outcome = await set('top', menu);
    expect(outcome.code).toBe(1);
    expect(outcome.notes + JSON.stringify(outcome.fields)).toMatch(sentence);
    expect((await call(menus, 'list', '--json')).out).toBe(before);
  });

  it('knows no menu that is not there, nor a slug that is none', async () => {
    expect((await call(menus, 'list', 'nothing')).notes).toContain('There is no menu nothing');
    expect((await set('Top Menu', { items: [] })).notes).toContain('Try top-menu');
    await expect(call(menus, 'set', 'top', '--file', join(folder, 'none.json'))).rejects.toThrow('ENOENT');
  });
});
