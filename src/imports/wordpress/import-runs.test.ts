import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import type { Document } from '../../content/document.ts';
import { openDiskStorage } from '../../media/storage/disk.ts';
import type { Db } from '../../store/database.ts';
import { KINDS } from '../report.ts';
import { type ExampleItem, exampleExport } from './fixture.ts';
import { importWordpress } from './import-wordpress.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let names = 0;
function exported(items: readonly ExampleItem[], head = ''): string {
  const file = join(folder, `${++names}.xml`);
  writeFileSync(file, exampleExport(items, head));
  return file;
}

describe.each(['sqlite', 'postgres'] as const)('importWordpress (%s)', (dialect) => {
  const fresh = async (work: (db: Db) => Promise<void>) => {
    const open = await freshDatabase(dialect);
    try {
      await work(open.db);
    } finally {
      await open.close();
    }
  };
  const article = async (db: Db, headline: string) => {
    const row = await db.selectFrom('articles').selectAll().where('headline', '=', headline).executeTakeFirstOrThrow();
    return { ...row, document: JSON.parse(row.documentJson) as Document };
  };

  it('goes on after it was broken off, with nothing twice', () =>
    fresh(async (db) => {
      const items = Array.from({ length: 130 }, (_, n) => ({
        id: n + 1,
        body: `See <a href="https://gazette.example/?p=${((n + 7) % 130) + 1}">this</a>.`,
        terms: [
          ['category', 'bay', 'The Bay'],
          ['post_tag', `t${n % 9}`, `T ${n % 9}`],
        ] as [string, string, string][],
        more: `<wp:comment><wp:comment_id>${n + 1}</wp:comment_id><wp:comment_author>Reader</wp:comment_author><wp:comment_content>Yes</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_date_gmt>2024-07-02 10:00:00</wp:comment_date_gmt></wp:comment>`,
      }));
      const file = exported(items);
      for (const after of [0, 1, 2]) {
        let seen = 0;
        const broken = importWordpress({
          db,
          files: [file],
          onProgress: ({ step }) => {
            if (step === 'stories' && seen++ === after) throw new Error('broken off');
          },
        });
        await expect(broken.then((report) => report.message))
          .rejects.toThrow('broken off')
          .catch(() => {});
      }
      await importWordpress({ db, files: [file] });
      const count = async (table: 'articles' | 'liveArticles' | 'comments' | 'topics' | 'sections' | 'authors') =>
        Number(
          (
            await db
              .selectFrom(table)
              .select((on) => on.fn.countAll().as('n'))
              .executeTakeFirstOrThrow()
          ).n,
        );
      expect(await count('articles')).toBe(130);
      expect(await count('liveArticles')).toBe(130);
      expect(await count('comments')).toBe(130);
      expect(await count('topics')).toBe(9);
      expect(await count('sections')).toBe(1);
      expect(await count('authors')).toBe(1);
      expect(await db.selectFrom('liveLinks').select('articleId').execute()).toHaveLength(130);
    }));

  it('takes split files in any order, and resolves across runs', () =>
    fresh(async (db) => {
      const stories = exported([
        {
          id: 1,
          title: 'First',
          body: '<p><a href="/2024/07/story-2/">second</a> <img class="wp-image-9" src="https://gazette.example/wp-content/uploads/2024/07/pier-300x200.png" alt="A pier"></p>',
          meta: { _thumbnail_id: '9' },
        },
      ]);
      const others = exported([
        { id: 2, title: 'Second' },
        {
          id: 9,
          type: 'attachment',
          title: 'Pier',
          status: 'inherit',
          file: 'https://gazette.example/wp-content/uploads/2024/07/pier.png',
        },
      ]);
      await importWordpress({ db, files: [stories] });
      expect(JSON.stringify((await article(db, 'First')).document)).toContain('"missing"');
      const uploads = mkdtempSync(join(folder, 'uploads-'));
      await sharp({ create: { width: 60, height: 40, channels: 3, background: '#336699' } })
        .png()
        .toFile(join(uploads, 'pier.png'));
      const storage = openDiskStorage(mkdtempSync(join(folder, 'media-')));
      const nested = join(uploads, '2024', '07');
      await import('node:fs/promises').then(({ mkdir, rename }) =>
        mkdir(nested, { recursive: true }).then(() => rename(join(uploads, 'pier.png'), join(nested, 'pier.png'))),
      );
      const second = await importWordpress({ db, files: [others], storage, options: { media: uploads } });
      expect(second.attachments).toEqual({ found: 1, imported: 1, skipped: 0, problems: 0 });
      const media = await db.selectFrom('media').select(['id', 'state']).executeTakeFirstOrThrow();
      expect(media.state).toBe('ready');
      const first = JSON.stringify((await article(db, 'First')).document);
      const target = await article(db, 'Second');
      expect(first).toContain(`"article":${target.id}`);
      // the first picture of the text is the lead picture: it is there alone, with the words of the text
      const { leadJson } = await db
        .selectFrom('articles')
        .select('leadJson')
        .where('headline', '=', 'First')
        .executeTakeFirstOrThrow();
      expect(JSON.parse(leadJson ?? 'null')).toMatchObject({ media: media.id, alt: 'A pier' });
      expect(first).not.toContain('"media"');
      expect(await db.selectFrom('liveLinks').select('targetId').execute()).toEqual([{ targetId: target.id }]);
      const again = await importWordpress({ db, files: [others, stories], storage, options: { media: uploads } });
      for (const kind of KINDS) expect([kind, again[kind].imported]).toEqual([kind, 0]);
    }));

  it('keeps what is odd: a number used twice, a public date in the future, bare ampersands', () =>
    fresh(async (db) => {
      const file = exported([
        { id: 1, title: 'First', slug: 'first' },
        { id: 1, title: 'Second', slug: 'second', body: 'Its own words.' },
        { id: 1, title: 'First', slug: 'first' },
        { id: 2, title: 'Ahead', date: '2199-01-01 10:00:00', body: 'Future words.' },
        { id: 3, title: 'Amp', link: 'https://gazette.example/2024/07/amp/?x=1&y=2', body: 'a && b]]]]><![CDATA[> &c' },
      ]);
      const now = () => Date.UTC(2025, 0, 1);
      const first = await importWordpress({ db, files: [file], now });
      expect(first.posts).toMatchObject({ found: 5, imported: 4, skipped: 1 });
      const { id, document } = await article(db, 'Second');
      expect(JSON.stringify(document)).toContain('Its own words.');
      const live = await db.selectFrom('liveArticles').select(['id', 'path', 'headline', 'publishedAt']).execute();
      expect(live).toContainEqual(expect.objectContaining({ id, path: '/2024/07/second/' }));
      expect(live).toContainEqual(expect.objectContaining({ headline: 'Ahead', publishedAt: now() }));
      expect(JSON.stringify((await article(db, 'Ahead')).document)).toContain('Future words.');
      expect(JSON.stringify((await article(db, 'Amp')).document)).toContain('a && b]]> &c');
      const second = await importWordpress({ db, files: [file], now });
      expect(second.posts).toMatchObject({ found: 5, imported: 0, skipped: 5 });
    }));

  it('knows nothing of items of a plugin’s own type that were never public', () =>
    fresh(async (db) => {
      const link = (slug: string) => `https://gazette.example/event/${slug}/`;
      await importWordpress({
        db,
        files: [
          exported([
            { id: 1, type: 'event', slug: 'gig', link: link('gig') },
            ...['private', 'draft', 'trash', 'pending', 'future', 'secret-status'].map((status, n) => ({
              id: n + 2,
              type: 'event',
              slug: status,
              status,
              link: link(status),
            })),
          ]),
        ],
      });
      const rows = await db
        .selectFrom('redirects')
        .select(['fromPath', 'targetKind'])
        .where('fromPath', 'like', '/event/%')
        .execute();
      expect(rows).toEqual([{ fromPath: '/event/gig', targetKind: 'gone' }]);
    }));

  it('shows readers nothing that was not public', () =>
    fresh(async (db) => {
      const hidden: [string, string, string][] = [
        ['draft', '', 'draft'],
        ['pending', '', 'ready'],
        ['private', '', 'private'],
        ['trash', '', 'trash'],
        ['pitch', '', 'draft'],
        ['publish', 'sesame', 'private'],
        ['future', '', 'scheduled'],
      ]; // prettier-ignore
      const file = exported(
        hidden.map(([status, password], n) => ({
          id: n + 1,
          title: `Hidden ${n}`,
          status,
          date: status === 'future' ? '2999-01-01 10:00:00' : '2024-07-01 10:00:00',
          more: password && `<wp:post_password>${password}</wp:post_password>`,
        })),
      );
      await importWordpress({ db, files: [file] });
      expect(await db.selectFrom('liveArticles').select('id').execute()).toEqual([]);
      const states = await db.selectFrom('articles').select(['headline', 'status']).orderBy('id').execute();
      expect(states.map(({ status }) => status)).toEqual(hidden.map(([, , status]) => status));
    }));

  it('keeps personal data out, and plugins’ items unpublished', () =>
    fresh(async (db) => {
      const file = exported([
        { id: 1, type: 'feedback', title: 'Private message', body: 'call me at 555 secret' },
        { id: 2, type: 'recipe', title: 'Soup', body: 'Stir.' },
        {
          id: 3,
          type: 'wp_block',
          title: 'Shared',
          body: '<!-- wp:paragraph --><p>Shared words</p><!-- /wp:paragraph -->',
        },
        { id: 4, title: 'Uses it', body: '<!-- wp:block {"ref":3} /-->' },
      ]);
      const report = await importWordpress({ db, files: [file] });
      expect(report.otherTypes).toEqual({ found: 3, imported: 2, skipped: 1, problems: 1 });
      const kept = JSON.stringify(await db.selectFrom('importItems').selectAll().execute());
      expect(kept).not.toContain('secret');
      expect(kept).toContain('Stir.');
      expect(JSON.stringify((await article(db, 'Uses it')).document)).toContain('Shared words');
    }));

  it('takes script and handlers for what they are', () =>
    fresh(async (db) => {
      const body =
        '<p onclick="x()">A<script>alert(1)</script><a href="javascript:alert(2)">b</a></p>[foo onload="y"]in[/foo]<iframe src="javascript:3"></iframe><!-- __proto__ -->';
      await importWordpress({
        db,
        files: [
          exported([
            {
              id: 1,
              title: '<img src=x onerror=alert(4)>Title',
              body,
              meta: { rb_global_meta: 'a:1:{s:9:"__proto__";a:1:{s:8:"polluted";b:1;}}' },
            },
          ]),
        ],
      });
      const row = await article(db, 'Title');
      // what had no counterpart is kept as text for editors, and as nothing else
      const shown = row.document.content.filter(({ type }) => type !== 'foreign');
      expect(JSON.stringify(shown)).not.toMatch(/alert|javascript|onclick|onload/);
      expect(shown).toMatchObject([{ content: [{ text: 'Ab' }] }, { content: [{ text: 'in' }] }]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }));

  it('gives a story whose address readers could not ask for, or the paper needs, one of its own', () =>
    fresh(async (db) => {
      const links = [
        '%5Cevil.example/',
        '/evil.example/',
        '%00/',
        'a%0d%0ab/',
        'a/%2e%2e/b/',
        '%ff/',
        'search/',
        'media/x/',
        `${'a'.repeat(4000)}/`,
      ];
      const menu = { _menu_item_type: 'custom', _menu_item_url: 'https://gazette.example//other.example/' };
      await importWordpress({
        db,
        files: [
          exported([
            ...links.map((link, n) => ({ id: n + 1, slug: `odd-${n}`, link: `https://gazette.example/${link}` })),
            { id: 50, type: 'nav_menu_item', title: 'Away', terms: [['nav_menu', 'main', 'Main']], meta: menu },
          ]),
        ],
      });
      const live = await db.selectFrom('liveArticles').select('path').orderBy('id').execute();
      expect(live).toHaveLength(links.length);
      for (const { path } of live)
        expect(path).toMatch(/^\/(?!search\/$|media\/)(?!.*(?:\\|\/\/|\.\.\/))[^\u0000-\u001f]{1,300}$/);
      const [entry] = await db.selectFrom('menuItems').select('address').execute();
      expect(entry?.address ?? '/').not.toMatch(/^\/[/\\]/);
    }));
});

describe('importWordpress and files made to hurt', () => {
  const refuse = async (text: string) => {
    const file = join(folder, `${++names}.xml`);
    writeFileSync(file, text);
    const open = await freshDatabase('sqlite');
    const started = performance.now();
    const attempt = importWordpress({ db: open.db, files: [file] });
    await expect(attempt).rejects.toThrow(/refused|no WordPress export/);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(await open.db.selectFrom('importRuns').select('id').execute()).toEqual([]);
    await open.close();
  };

  it('refuses entities, outside files and nesting without end', async () => {
    await refuse(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
    );
    await refuse('<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss></rss>');
    await refuse(`<rss>${'<a>'.repeat(200_000)}</rss>`);
    await refuse('<html><body>no</body></html>');
    await refuse('');
  });

  it('gives up one item that is nested without end, and takes the others', async () => {
    const file = exported([
      { id: 1, more: '<x>'.repeat(5000) },
      { id: 2, title: 'Good' },
    ]);
    const open = await freshDatabase('sqlite');
    const report = await importWordpress({ db: open.db, files: [file] });
    expect(report.posts).toMatchObject({ found: 2, imported: 1, skipped: 1 });
    await open.close();
  });
});
