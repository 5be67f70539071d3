import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { loadPaper } from '../../paper/load-paper.ts';
import type { Db } from '../../store/database.ts';
import { importMarkdown } from '../markdown/import-markdown.ts';
import { type ExampleItem, exampleExport } from './fixture.ts';
import { importWordpress } from './import-wordpress.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let names = 0;
function exported(items: readonly ExampleItem[], base?: string): string {
  const file = join(folder, `${++names}.xml`);
  writeFileSync(file, exampleExport(items, '', base));
  return file;
}
const inSections = (...sections: string[]): ExampleItem[] =>
  sections.map((slug, n) => ({ id: n + 1, terms: [['category', slug, slug.toUpperCase()]] }));
const entry = (id: number, menu: string, address: string): ExampleItem => ({
  id,
  type: 'nav_menu_item',
  title: `Entry ${id}`,
  terms: [['nav_menu', menu, menu]],
  meta: { _menu_item_type: 'custom', _menu_item_url: address },
});

describe.each(['sqlite', 'postgres'] as const)('what stands around stories (%s)', (dialect) => {
  const fresh = async (work: (db: Db) => Promise<void>) => {
    const open = await freshDatabase(dialect);
    try {
      await work(open.db);
    } finally {
      await open.close();
    }
  };
  const lastEvent = async (db: Db) => {
    const row = await db.selectFrom('events').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
    return row && { kind: row.kind, ...(JSON.parse(row.payloadJson) as object) };
  };

  it('puts the sections with most stories first where there is no menu, once', () =>
    fresh(async (db) => {
      const file = exported(
        inSections('arts', 'uncategorized', 'uncategorized', 'uncategorized', 'sport', 'bay', 'bay'),
      );
      await importWordpress({ db, files: [file] });
      const slugs = async () => (await loadPaper(db)).sections.map(({ slug }) => slug);
      expect(await slugs()).toEqual(['bay', 'arts', 'sport', 'uncategorized']);
      await db.updateTable('sections').set({ position: -1 }).where('slug', '=', 'sport').execute();
      await importWordpress({ db, files: [file] });
      expect((await slugs())[0]).toBe('sport');
    }));

  it('finds the main, footer and social menus by their names', () =>
    fresh(async (db) => {
      const far = 'https://elsewhere.example/';
      const items = [
        ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, n) => entry(n + 1, 'long-list', far + name)),
        entry(20, 'top-bar', far),
        entry(30, 'footer-links', far),
        entry(40, 'social', far),
      ];
      await importWordpress({ db, files: [exported(items)] });
      const places = await db.selectFrom('menus').select(['slug', 'place']).orderBy('slug').execute();
      expect(places).toEqual([
        { slug: 'footer-links', place: 'footer' },
        { slug: 'long-list', place: null },
        { slug: 'social', place: 'social' },
        { slug: 'top-bar', place: 'main' },
      ]);
    }));

  it('takes the navigation of the block editor where there is no other menu', () =>
    fresh(async (db) => {
      const body = ['x', 'y']
        .map((name) => `<!-- wp:navigation-link {"label":"${name}","url":"https://elsewhere.example/${name}"} /-->`)
        .join('');
      await importWordpress({ db, files: [exported([{ id: 1, type: 'wp_navigation', body }])] });
      expect((await loadPaper(db)).menus.main.map(({ label }) => label)).toEqual(['x', 'y']);
    }));

  it('says at the end that everything changed, for Markdown too; a dry run says nothing', () =>
    fresh(async (db) => {
      const all = { kind: 'paper.changed', what: 'everything' };
      const file = exported([{ id: 1 }]);
      await importWordpress({ db, files: [file], options: { dryRun: true } });
      expect(await lastEvent(db)).toBeUndefined();
      await importWordpress({ db, files: [file] });
      expect(await lastEvent(db)).toEqual(all);
      const texts = mkdtempSync(join(folder, 'texts-'));
      writeFileSync(join(texts, 'a.md'), '---\ntitle: A\ndate: 2024-07-01\n---\nWords.\n');
      const before = (await db.selectFrom('events').select('id').execute()).length;
      await importMarkdown({ db, folder: texts });
      expect((await db.selectFrom('events').select('id').execute()).length).toBeGreaterThan(before + 1);
      expect(await lastEvent(db)).toEqual(all);
    }));

  it('names the addresses that clash with the paper, dry or not, and lets the paper keep them', () =>
    fresh(async (db) => {
      const link = (base: string) => `${base}/2024/07/ferry/`;
      const [first, second] = ['https://gazette.example', 'https://herald.example'];
      await importWordpress({ db, files: [exported([{ id: 1, title: 'Ferry', link: link(first), slug: 'ferry' }])] });
      const file = exported([{ id: 1, title: 'Other ferry', link: link(second), slug: 'ferry' }], second);
      const dry = await importWordpress({ db, files: [file], options: { dryRun: true } });
      const clashes = dry.problems.map(({ item, what }) => `${item}: ${what}`);
      expect(clashes).toEqual([
        expect.stringMatching(/^Other ferry: its address \/2024\/07\/ferry\/ is that of “Ferry”/),
        expect.stringMatching(/^Other ferry: its old address \/\?p=1 leads elsewhere/),
      ]);
      const real = await importWordpress({ db, files: [file] });
      expect(real.problems).toEqual(dry.problems);
      const owner = await db
        .selectFrom('liveArticles')
        .select('headline')
        .where('path', '=', '/2024/07/ferry/')
        .execute();
      expect(owner).toEqual([{ headline: 'Ferry' }]);
      const kept = await db.selectFrom('redirects').select('targetId').where('fromPath', '=', '/?p=1').execute();
      const ferry = await db.selectFrom('articles').select('id').where('headline', '=', 'Ferry').execute();
      expect(kept.map(({ targetId }) => targetId)).toEqual(ferry.map(({ id }) => id));
    }));

  it('makes guest authors people with a page, and stories are theirs', () =>
    fresh(async (db) => {
      const guest: ExampleItem = {
        id: 9,
        type: 'guest-author',
        title: 'Mara Quill',
        slug: 'cap-mara-quill',
        link: 'https://gazette.example/?post_type=guest-author&amp;p=9',
        meta: {
          'cap-display_name': 'Mara Quill',
          'cap-user_login': 'mara-quill',
          'cap-user_email': 'mara@quill.example',
          'cap-description': 'Writes on tides.',
          'cap-website': 'https://quill.example/',
        },
      };
      const by = (...slugs: string[]) =>
        slugs.map((slug): [string, string, string] => ['author', slug, slug.replace(/^cap-/, '')]);
      const report = await importWordpress({
        db,
        files: [exported([{ id: 1, terms: by('cap-mara-quill', 'cap-ada', 'cap-mara-quill') }, guest])],
      });
      expect(report.authors).toMatchObject({ found: 2, imported: 2 });
      const people = await db.selectFrom('authors').selectAll().orderBy('name').execute();
      const mara = people.find(({ name }) => name === 'Mara Quill');
      expect(mara).toMatchObject({ slug: 'mara-quill', kind: 'guest', biography: 'Writes on tides.' });
      expect(JSON.parse(mara?.linksJson ?? '[]')).toEqual([{ label: 'quill.example', href: 'https://quill.example/' }]);
      const { bylineJson } = await db.selectFrom('articles').select('bylineJson').executeTakeFirstOrThrow();
      const line = (JSON.parse(bylineJson) as { people: { author: number }[] }).people;
      expect(line.map(({ author }) => people.find(({ id }) => id === author)?.slug)).toEqual(['mara-quill', 'ada']);
      const old = await db.selectFrom('redirects').selectAll().where('fromPath', '=', '/?p=9').executeTakeFirst();
      expect(old).toMatchObject({ targetKind: 'author', targetId: mara?.id });
    }));
});
