import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import type { Block, Document } from '../../content/document.ts';
import { openDiskStorage } from '../../media/storage/disk.ts';
import type { Db } from '../../store/database.ts';
import { type ExampleItem, exampleExport } from './fixture.ts';
import { importWordpress } from './import-wordpress.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let names = 0;
function exported(items: readonly ExampleItem[]): string {
  const file = join(folder, `${++names}.xml`);
  writeFileSync(file, exampleExport(items));
  return file;
}
const UPLOADS = 'https://gazette.example/wp-content/uploads/2024';
const picture = (id: number, parent = 0): ExampleItem => ({
  id,
  type: 'attachment',
  status: 'inherit',
  parent,
  file: `${UPLOADS}/p${id}.png`,
  meta: { _wp_attachment_image_alt: `Alt ${id}` },
});

describe.each(['sqlite', 'postgres'] as const)('files that come after their stories (%s)', (dialect) => {
  const fresh = async (work: (db: Db) => Promise<void>) => {
    const open = await freshDatabase(dialect);
    try {
      await work(open.db);
    } finally {
      await open.close();
    }
  };
  const uploads = join(folder, 'uploads');
  const shown = async (db: Db, slug: string) => {
    const row = await db.selectFrom('articles').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow();
    const live = await db.selectFrom('liveMedia').selectAll().where('articleId', '=', row.id).execute();
    return {
      blocks: (JSON.parse(row.documentJson) as Document).content,
      lead: row.leadJson ? JSON.parse(row.leadJson) : null,
      live: live.length,
    };
  };
  const types = (blocks: readonly Block[]) => blocks.map(({ type }) => type);

  it(
    'puts lead pictures, galleries and playlists in their places, and says only what is so',
    () =>
      fresh(async (db) => {
        mkdirSync(join(uploads, '2024'), { recursive: true });
        for (const id of [201, 202, 203, 204, 205])
          await sharp({ create: { width: 8, height: 8, channels: 3, background: { r: id, g: id % 90, b: 40 } } })
            .png()
            .toFile(join(uploads, '2024', `p${id}.png`));
        const stories = exported([
          {
            id: 1,
            slug: 'all',
            meta: { _thumbnail_id: '201' },
            body: 'One.\n\n[gallery ids="201,202" columns="2"]\n\nTwo.\n\n[playlist ids="203"]',
          },
          {
            id: 9,
            type: 'wp_block',
            body: '<!-- wp:group --><!-- wp:paragraph --><p>x</p><!-- /wp:paragraph --><!-- /wp:group -->',
          },
          { id: 2, slug: 'own', body: 'One.\n\n[gallery]\n\nTwo.' },
          {
            id: 3,
            slug: 'img',
            body: `<img class="wp-image-204" src="https://cdn.example/other-name.png" alt="">`,
          },
        ]);
        const storage = openDiskStorage(join(folder, `media-${dialect}`));
        const first = await importWordpress({ db, storage, files: [stories] });
        expect(first.decisions.join('\n')).not.toMatch(/earlier|unknown shortcode/);
        const said = first.problems.map(({ item, what }) => `${item}: ${what}`).join('\n');
        expect(said).toMatch(/Story 1: the lead picture \(item 201\)/);
        expect(said).toMatch(/Story 1: 3 files that the text shows by number \(201, 202, 203\)/);
        expect(said).toMatch(/Story 2: the pictures of a gallery are not in this export/);
        for (const kind of ['blocks', 'shortcodes'] as const)
          expect(Object.values(first.details[kind]).reduce((sum, [found]) => sum + found, 0)).toBe(first[kind].found);
        expect(first.blocks.found).toBe(2);
        expect(first.shortcodes).toMatchObject({ found: 3, imported: 3, skipped: 0 });
        expect((await shown(db, 'all')).lead).toBeNull();
        expect(types((await shown(db, 'all')).blocks)).toEqual(['paragraph', 'gallery', 'paragraph', 'audio']);

        // the numbers get addresses, their bytes are not there yet: nothing is said to be mended
        const later = exported([picture(201), picture(202), picture(203), picture(204), picture(205, 2)]);
        const second = await importWordpress({ db, storage, files: [later] });
        expect(second.decisions.join('\n')).not.toMatch(/time zone/i);
        const half = await shown(db, 'all');
        expect(half.lead).toMatchObject({ media: null, missing: `${UPLOADS}/p201.png`, alt: 'Alt 201' });
        expect(JSON.stringify(half.blocks)).not.toContain('attachment_id');
        expect(second.decisions.join('\n')).not.toMatch(/earlier runs/);

        const third = await importWordpress({ db, storage, files: [later], options: { media: uploads } });
        expect(third.decisions.join('\n')).toMatch(/3 stories of earlier runs got pictures or links/);
        const all = await shown(db, 'all');
        expect(all.lead).toMatchObject({ media: expect.any(Number), alt: 'Alt 201' });
        expect(all.blocks).toMatchObject([
          { type: 'paragraph' },
          {
            type: 'gallery',
            attrs: { columns: 2 },
            content: [
              { type: 'image', attrs: { source: { media: expect.any(Number) }, alt: 'Alt 201' } },
              { type: 'image', attrs: { source: { media: expect.any(Number) }, alt: 'Alt 202' } },
            ],
          },
          { type: 'paragraph' },
          { type: 'image', attrs: { source: { media: expect.any(Number) }, alt: 'Alt 203' } },
        ]);
        expect(all.live).toBeGreaterThanOrEqual(3);
        expect((await shown(db, 'img')).blocks).toMatchObject([{ attrs: { source: { media: expect.any(Number) } } }]);
        const own = await shown(db, 'own');
        expect(types(own.blocks)).toEqual(['paragraph', 'gallery', 'paragraph']);
        expect(own.blocks[1]).toMatchObject({ content: [{ attrs: { source: { media: expect.any(Number) } } }] });
      }),
    30_000,
  );
});
