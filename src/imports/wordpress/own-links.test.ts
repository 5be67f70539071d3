import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { Document, Inline } from '../../content/document.ts';
import { exampleExport } from './fixture.ts';
import { importWordpress } from './import-wordpress.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeEachDatabase('links to the former site', (database) => {
  it.each([
    ['', 'https://gazette.example'],
    ['/blog', 'https://folder.example/blog'],
  ])('lead to what answers here, and stay as they are where nothing does (%s)', async (below, base) => {
    const db = database();
    const links: [string, unknown][] = [
      [`${base}/category/news/`, { href: `${below}/category/news/` }],
      [`${base}/category/news/feed/`, { href: `${below}/category/news/feed/` }],
      [`${base}/tag/ferry/`, { href: `${below}/tag/ferry/` }],
      [`${base}/author/ada/`, { href: `${below}/author/ada/` }],
      [`${base}/2024/07/`, { href: `${below}/2024/07/` }],
      [`${base}/2024/`, { href: `${below}/2024/` }],
      [`${base}/2019/01/`, { href: `${base}/2019/01/` }],
      [`${base}/feed/`, { href: `${below}/feed/` }],
      [`${base}/`, { href: '/' }],
      [`${base}/?cat=7`, { href: '/?cat=7' }],
      [`${base}/nowhere/`, { href: `${base}/nowhere/` }],
      [`${base}/secret-report/`, { href: `${base}/secret-report/` }],
      ['https://cdn.example/', { href: 'https://cdn.example/' }],
      [`${base}//evil.example/category/news/`, { href: `${base}//evil.example/category/news/` }],
      [`${base}/?p=1`, { article: expect.any(Number) }],
    ];
    const file = join(folder, 'a.xml');
    writeFileSync(
      file,
      exampleExport(
        [
          {
            id: 1,
            slug: `linked${below.slice(1)}`,
            link: `${base}/2024/07/linked/`,
            body: links.map(([href]) => `<p><a href="${href}">x</a></p>`).join(''),
            terms: [
              ['category', 'news', 'News'],
              ['post_tag', 'ferry', 'Ferry'],
            ],
          },
          { id: 2, type: 'report', slug: 'secret-report', link: `${base}/secret-report/` },
        ],
        '<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:cat_name>News</wp:cat_name></wp:category>',
        base,
      ),
    );
    const report = await importWordpress({ db, files: [file] });
    expect(report.decisions.join('\n')).toContain('1 public item of type report: kept as records');
    const row = await db
      .selectFrom('articles')
      .select('documentJson')
      .where('slug', '=', `linked${below.slice(1)}`)
      .executeTakeFirstOrThrow();
    const targets = (JSON.parse(row.documentJson) as Document).content.map((block) => {
      const [text] = block.type === 'paragraph' ? (block.content as Inline[]) : [];
      const link = text?.type === 'text' ? text.marks?.find(({ type }) => type === 'link') : undefined;
      return link && 'attrs' in link ? link.attrs : null;
    });
    expect(targets).toEqual(links.map(([, target]) => target));
  });

  it('answer with what stands before numbered stories, and without it', async () => {
    const db = database();
    const file = join(folder, 'front.xml');
    const base = 'https://numbers.example';
    const terms: [string, string, string][] = [
      ['category', 'sea', 'Sea'],
      ['post_tag', 'ebb', 'Ebb'],
    ];
    writeFileSync(file, exampleExport([{ id: 71, link: `${base}/archives/71`, terms }], '', base));
    await importWordpress({ db, files: [file] });
    const kept = (await db.selectFrom('redirects').select('fromPath').execute()).map(({ fromPath }) => fromPath);
    for (const path of ['/category/sea', '/tag/ebb', '/author/ada'])
      expect(kept).toEqual(expect.arrayContaining([path, `/archives${path}`]));
  });
});
