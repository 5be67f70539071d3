import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeEachDatabase, freshDatabase } from '../../../test/database.ts';
import { Invalid } from '../../base/errors.ts';
import { createPublicAddresses } from '../../paper/public-addresses.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Db } from '../../store/database.ts';
import type { DialectName } from '../../store/dialect.ts';
import { type ImportReport, KINDS, type Kind } from '../report.ts';
import { importWordpress } from './import-wordpress.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../../shared/fixtures/wordpress');
const present = existsSync(FIXTURES);
const file = (name: string) => join(FIXTURES, name);
const run = (db: Db, ...names: string[]) => importWordpress({ db, files: names.map(file) });

const found = (report: ImportReport): Partial<Record<Kind, number>> =>
  Object.fromEntries(KINDS.filter((kind) => report[kind].found > 0).map((kind) => [kind, report[kind].found]));
const imported = (report: ImportReport) => KINDS.reduce((sum, kind) => sum + report[kind].imported, 0);

async function onFresh(dialect: DialectName, work: (db: Db) => Promise<void>): Promise<void> {
  const open = await freshDatabase(dialect);
  try {
    await work(open.db);
  } finally {
    await open.close();
  }
}

/** Items of the files as their README counts them; pingbacks and trackbacks apart from comments. */
const COUNTS: Record<string, Partial<Record<Kind, number>>> = {
  'theme-unit-test-data.xml': {
    posts: 58,
    pages: 21,
    attachments: 37,
    menuItems: 70,
    authors: 2,
    categories: 68,
    tags: 110,
    comments: 29,
    pingbacks: 4,
    blocks: 609,
  },
  '64-block-test-data.xml': { posts: 61, pages: 1, attachments: 9, otherTypes: 1, blocks: 3485 },
  'cc-labs.xml': { posts: 219, pages: 5, authors: 30, categories: 98, tags: 171, comments: 119, pingbacks: 62 },
  'emdash-realistic-export.xml': {
    posts: 5,
    pages: 2,
    attachments: 2,
    otherTypes: 3,
    authors: 2,
    categories: 3,
    tags: 2,
  },
  'core-importer/valid-wxr-1.0.xml': { posts: 3, pages: 3, authors: 1 },
  'core-importer/valid-wxr-1.1.xml': { posts: 1, pages: 1, comments: 1 },
  'core-importer/small-export.xml': { posts: 6, pages: 5, authors: 3 },
  'core-importer/slashes.xml': { posts: 1, comments: 1, categories: 1, tags: 1 },
  'core-importer/crazy-cdata.xml': { posts: 1 },
  'core-importer/crazy-cdata-escaped.xml': { posts: 1 },
  'core-importer/multiple-cdata.xml': { posts: 1 },
  'core-importer/wxr-utf-8-challenges.xml': { posts: 1, authors: 1 },
  'core-importer/post-content-blank-lines.xml': { posts: 1 },
  'core-importer/blank-lines.xml': { posts: 1 },
  'core-importer/missing-tags.xml': { posts: 1 },
  'core-importer/authors-multiline.xml': { posts: 1, authors: 3 },
  'core-importer/namespace-edge-cases.xml': { posts: 5, authors: 2, otherTypes: 1 },
  'core-importer/term-formats.xml': { categories: 2, tags: 3 },
  'core-importer/test-serialized-postmeta-with-cdata.xml': { posts: 1 },
  'core-importer/test-serialized-postmeta-no-cdata.xml': { posts: 1 },
  'ghost/co-authors-plus.xml': { posts: 4, authors: 3 },
  'ghost/has-yoast-meta.xml': { posts: 2, authors: 1 },
  'ghost/feature-image-captions.xml': { posts: 3, attachments: 2 },
}; // prettier-ignore

describe.skipIf(!present).each(['sqlite', 'postgres'] as const)(
  'importWordpress on fixtures (%s; needs ../shared)',
  (dialect) => {
    it.each(Object.keys(COUNTS))('imports %s with the counts of its README, once', async (name) => {
      await onFresh(dialect, async (db) => {
        const dry =
          dialect === 'sqlite' ? await importWordpress({ db, files: [file(name)], options: { dryRun: true } }) : null;
        expect(await db.selectFrom('articles').select('id').execute()).toEqual([]);
        const first = await run(db, name);
        expect(found(first)).toMatchObject(COUNTS[name] as object);
        for (const kind of KINDS) expect(first[kind].found).toBe(first[kind].imported + first[kind].skipped);
        if (dry) for (const kind of KINDS) expect([kind, dry[kind]]).toEqual([kind, first[kind]]);
        const second = await run(db, name);
        expect(imported(second)).toBe(0);
        expect(second.message).toContain('already there');
        expect(found(second)).toEqual(found(first));
      });
    });
  },
);

describeEachDatabase('importWordpress', (database, dialect) => {
  it.skipIf(!present)('keeps everything of the theme test data in its place', () =>
    onFresh(dialect, async (db) => {
      await run(db, 'theme-unit-test-data.xml');
      const states = await db
        .selectFrom('articles')
        .select((on) => ['kind', 'status', on.fn.countAll<number>().as('n')])
        .groupBy(['kind', 'status'])
        .execute();
      expect(Object.fromEntries(states.map(({ kind, status, n }) => [`${kind} ${status}`, Number(n)]))).toMatchObject({
        'story live': 55,
        'page live': 21,
        'story private': 1,
      });
      const secret = await db.selectFrom('articles').selectAll().where('password', 'is not', null).execute();
      expect(secret).toMatchObject([{ status: 'private', password: 'enter' }]);
      expect(await db.selectFrom('liveArticles').select('id').where('sticky', '=', 1).execute()).toHaveLength(1);
      const nested = await db.selectFrom('comments').select('id').where('parentId', 'is not', null).execute();
      expect(nested).toHaveLength(10);
      const held = await db.selectFrom('comments').select('id').where('state', '=', 'held').execute();
      expect(held).toHaveLength(3);
      const settings = await readSettings(db);
      expect(settings).toMatchObject({
        name: 'Theme Unit Test Data',
        articlePath: '/{year}/{month}/{day}/{slug}/',
        sectionBase: '/category/',
      });
      const greek = await db
        .selectFrom('liveArticles')
        .select('path')
        .where('headline', '=', 'Επίπεδο 3')
        .executeTakeFirstOrThrow();
      expect(greek.path).toMatch(/επίπεδο/);
      const titled = await db.selectFrom('articles').select('headline').where('headline', 'like', '%arkup%').execute();
      for (const { headline } of titled) expect(headline).not.toMatch(/<[a-z]/i);
    }),
  );

  it.skipIf(!present)('lets every address answer that an export names', () =>
    onFresh(dialect, async (db) => {
      await run(db, 'cc-labs.xml');
      const addresses = createPublicAddresses(db);
      const answer = (address: string) => {
        const url = new URL(address, 'http://labs.creativecommons.org');
        return addresses.redirect(decodeURIComponent(url.pathname), url.searchParams);
      };
      const items = await db
        .selectFrom('importItems')
        .select(['sourceId', 'targetId'])
        .where('kind', '=', 'article')
        .limit(40)
        .execute();
      for (const { sourceId } of items)
        expect([sourceId, await answer(`/?p=${sourceId}`)]).toEqual([
          sourceId,
          { to: 'article', path: expect.any(String) },
        ]);
      const kept = await db.selectFrom('importItems').select(['sourceId']).where('kind', '=', 'redirect').execute();
      for (const { sourceId } of kept.filter((_, index) => index % 9 === 0))
        expect([sourceId, await answer(sourceId)]).not.toEqual([sourceId, null]);
    }),
  );

  it.skipIf(!present)('refuses a missing or odd version in a sentence, and writes nothing', async () => {
    for (const [name, words] of [
      ['invalid-version-tag.xml', /line 33.*“abc”/],
      ['missing-version-tag.xml', /no wp:wxr_version/],
      ['malformed.xml', /“abc”.*Line 90/s],
    ] as const) {
      const attempt = run(database(), `core-importer/${name}`);
      await expect(attempt).rejects.toThrow(Invalid);
      await expect(attempt).rejects.toThrow(words);
    }
    expect(await database().selectFrom('importRuns').select('id').execute()).toEqual([]);
    expect(await database().selectFrom('authors').select('id').execute()).toEqual([]);
  });

  it.skipIf(!present)('reads such a file when it is told what version it is', () =>
    onFresh(dialect, async (db) => {
      const report = await importWordpress({
        db,
        files: [file('core-importer/missing-version-tag.xml')],
        options: { map: { version: '1.2' } },
      });
      expect(report.categories.imported).toBeGreaterThan(0);
    }),
  );

  it.skipIf(!present)('never calls a file that is cut off a success', () =>
    onFresh(dialect, async (db) => {
      const report = await run(db, 'core-importer/malformed-simple.xml');
      expect(report).toMatchObject({ state: 'incomplete', posts: { found: 1, imported: 0, skipped: 1, problems: 1 } });
      expect(report.message).toContain('cut off');
    }),
  );

  it.skipIf(!present)('takes by-lines in their order, each once', () =>
    onFresh(dialect, async (db) => {
      await run(db, 'ghost/co-authors-plus.xml');
      const names = new Map(
        (await db.selectFrom('authors').select(['id', 'name']).execute()).map(({ id, name }) => [id as number, name]),
      );
      const rows = await db.selectFrom('articles').select(['headline', 'bylineJson']).execute();
      const byline = (title: string) =>
        (
          JSON.parse(rows.find(({ headline }) => headline === title)?.bylineJson ?? '{"people":[]}') as {
            people: { author: number }[];
          }
        ).people.map(({ author }) => names.get(author));
      expect(byline('Three Author Post')).toEqual(['Alice Smith', 'Bob Jones', 'Carol White']);
      expect(byline('Duplicate Author Entries Post')).toEqual([...new Set(byline('Duplicate Author Entries Post'))]);
    }),
  );
});
