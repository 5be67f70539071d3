import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { threadTime } from '../../../test/thread-time.ts';
import { openDiskStorage } from '../../media/storage/disk.ts';
import { KINDS } from '../report.ts';
import { frontMatter } from './front-matter.ts';
import { importMarkdown } from './import-markdown.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function paper(): Promise<string> {
  const root = mkdtempSync(join(folder, 'site-'));
  const files: Record<string, string> = {
    'news/2024-07-01-harbour.md':
      '---\ntitle: The harbour\nauthors: [Ada Marsh, {name: Ben Quay}]\ntags: boats, fire\ncategories: [Bay]\naliases: [/old/harbour/]\nimage: {src: pier.png, alt: A pier}\n---\nSee [the other](other.md#part) and ![pier](pier.png) and ![out](../../secret.png).\n\n<script>alert(1)</script>\n',
    'news/other.md': '---\ndate: 2024-07-02T10:00:00Z\ndraft: true\n---\n# Other story\n\nText.\n',
    'pages/about.md': '---\ntitle: About\npermalink: /about/us/\n---\nWe.\n',
    'news/again.md':
      '---\ntitle: Again\nauthors: [Ada Marsh]\ntags: boats\nredirect_from: /old/harbour/\n---\n![pier](pier.png) <span id="part"></span>more\n',
    'bad.md': '---\ntitle: [unclosed\n---\nBody\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  await sharp({ create: { width: 60, height: 40, channels: 3, background: '#336699' } })
    .png()
    .toFile(join(root, 'news/pier.png'));
  await sharp({ create: { width: 50, height: 50, channels: 3, background: '#000000' } })
    .png()
    .toFile(join(folder, 'secret.png'));
  symlinkSync(folder, join(root, 'news/up'));
  return root;
}

describe.each(['sqlite', 'postgres'] as const)('importMarkdown (%s)', (dialect) => {
  it('imports a folder, once, and reads nothing outside it', async () => {
    const { db, close } = await freshDatabase(dialect);
    const root = await paper();
    const storage = openDiskStorage(mkdtempSync(join(folder, 'media-')));
    const dry = await importMarkdown({ db, folder: root, storage, options: { dryRun: true } });
    expect(await db.selectFrom('articles').select('id').execute()).toEqual([]);
    const first = await importMarkdown({ db, folder: root, storage });
    expect(first).toMatchObject({
      posts: { found: 4, imported: 4 },
      pages: { found: 1, imported: 1 },
      authors: { imported: 2 },
      tags: { imported: 2 },
      categories: { imported: 1 },
    });
    for (const kind of KINDS) expect([kind, dry[kind]]).toEqual([kind, first[kind]]);
    const rows = await db.selectFrom('articles').selectAll().execute();
    const harbour = rows.find(({ headline }) => headline === 'The harbour');
    const other = rows.find(({ headline }) => headline === 'Other story');
    expect(harbour).toMatchObject({ status: 'live', slug: 'harbour' });
    expect(harbour?.documentJson).toContain(`"article":${other?.id}`);
    expect(harbour?.documentJson).not.toContain('alert');
    expect(other?.status).toBe('draft');
    expect(await db.selectFrom('liveArticles').select('path').where('headline', '=', 'About').execute()).toEqual([
      { path: '/about/us/' },
    ]);
    expect(await db.selectFrom('media').select('state').execute()).toEqual([{ state: 'ready' }]);
    expect(
      await db.selectFrom('redirects').select('fromPath').where('fromPath', '=', '/old/harbour').execute(),
    ).toHaveLength(1);
    const second = await importMarkdown({ db, folder: root, storage });
    for (const kind of KINDS)
      expect([kind, second[kind].imported, second[kind].found]).toEqual([kind, 0, first[kind].found]);
    expect(first).toMatchObject({ attachments: { found: 3, imported: 1 }, redirects: { found: 1 } });
    await close();
  });
});

describe('frontMatter', () => {
  it('reads YAML, and only that', () => {
    expect(frontMatter('---\na: 1\n---\nx')).toEqual({ fields: { a: 1 }, body: 'x', fault: '' });
    expect(frontMatter('no fields').body).toBe('no fields');
    expect(frontMatter('+++\na = 1\n+++\nx').fault).not.toBe('');
    expect(frontMatter('---\n- list\n---\n').fault).not.toBe('');
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`)
      .join('\n')}\n---\n`;
    const started = threadTime();
    frontMatter(bomb);
    expect(threadTime() - started).toBeLessThan(1000);
    frontMatter('---\n__proto__: {polluted: true}\n---\n');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each<[string, string]>([
    ['lists without end', `a: ${'['.repeat(49_000)}`],
    ['maps without end', `a: ${'{b: '.repeat(12_000)}`],
    ['names without end', Array.from({ length: 6_000 }, (_, n) => `k${n}: b`).join('\n')],
    ['more of them', Array.from({ length: 400_000 }, (_, n) => `k${n}: b`).join('\n')],
  ])('is not held up by %s', (_, fields) => {
    const started = threadTime();
    expect(frontMatter(`---\n${fields}\n---\nx`).body).toBe('x');
    expect(threadTime() - started).toBeLessThan(4000);
  });
});
