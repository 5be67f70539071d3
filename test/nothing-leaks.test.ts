import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DialectName } from '../src/store/dialect.ts';
import { crawl, type Found, markersIn } from './crawl-for-markers.ts';
import { type MarkedPaper, markedPaper, marker, PASSWORD } from './marked-paper.ts';
import { type ServedPaper, servedPaper } from './served-paper.ts';
import { type Visitor, visitor } from './visitor.ts';

/** hundreds of answers, on a machine that may be busy */
const PATIENCE = 120_000;
const BUILT = existsSync(resolve(import.meta.dirname, '../dist/site/assets/manifest.json'));

for (const dialect of ['sqlite', 'postgres'] as const) leaks(dialect);

function leaks(dialect: DialectName): void {
  describe.skipIf(!BUILT)(
    `what readers may not have (${dialect}${BUILT ? '' : ', skipped: run npm run build'})`,
    { timeout: PATIENCE },
    () => {
      let paper: ServedPaper;
      let marked: MarkedPaper;
      let reader: Visitor;
      beforeAll(async () => {
        paper = await servedPaper(dialect, async (db, data) => {
          marked = await markedPaper(db, data);
        });
        reader = visitor(paper.url);
      });
      afterAll(() => paper?.close());

      /** Everything that a stranger can ask for, with what it says that it may not. `may`: what is public at this time. */
      const probe = async (may: RegExp): Promise<Found[]> => crawl(reader, await addresses(), may);

      async function addresses(): Promise<string[]> {
        const ids = [...Object.values(marked.hidden), marked.pending, marked.toWithdraw, marked.toRetract];
        const things = [...Object.keys(marked.hidden), 'pending', 'withdrawn', 'retracted'];
        const slugs = things.map((thing) => `qz${thing}slug`);
        const month = new Date().toISOString().slice(0, 7).replace('-', '/');
        const paths = slugs.flatMap((slug) => [`/${month}/${slug}/`, `/${slug}/`, `/${slug}`]);
        const words = things.flatMap((thing) => [`qz${thing}headline`, `qz${thing}body`, `"qz${thing}standfirst"`]);
        return [
          ...ids.flatMap((id) => [`/?p=${id}`, `/?page_id=${id}`, `/?p=${id}&preview=true`, `/preview/${id}`]),
          ...ids.flatMap((id) => [
            `/preview/${id}/`,
            `/social/${id}-1.jpg`,
            `/social/${id}-2.jpg`,
            `/newsroom/api/stories/${id}`,
          ]),
          ...paths.flatMap((path) => [
            path,
            `${path}feed.xml`,
            `${path}story.md`,
            `${path}story.txt`,
            `${path}?feed=rss2`,
          ]),
          ...paths.map((path) => `/oembed.json?url=${encodeURIComponent(paper.url + path)}`),
          ...paths.map((path) => `/oembed.xml?url=${encodeURIComponent(paper.url + path)}`),
          ...words.flatMap((word) => [`/search/?q=${encodeURIComponent(word)}`, `/?s=${encodeURIComponent(word)}`]),
          ...marked.files.flatMap((hash) =>
            ['64.jpg', '64.avif', '64.webp', '480.jpg', 'c1/64.jpg', 'original.jpg', `qzdraftfilename.jpg`].map(
              (name) => `/media/${hash.slice(0, 16)}/${name}`,
            ),
          ),
          ...[
            '/',
            '/latest/',
            '/topics/',
            '/authors/',
            '/corrections/',
            '/comments/',
            '/news/europe/',
            '/topics/harbour/',
          ],
          ...['/authors/ada-marsh/', '/feed.xml', '/atom.xml', '/feed.json', '/news/europe/feed.xml', '/news/atom.xml'],
          ...['/topics/harbour/feed.json', '/authors/ada-marsh/atom.xml', '/comments/feed.xml', '/sitemap.xml'],
          ...['/news-sitemap.xml', '/sitemaps/pages-1.xml', '/sitemaps/lists.xml', '/llms.txt', '/llms-full.txt'],
          ...['/humans.txt', '/manifest.json', '/opensearch.xml', '/robots.txt', '/.well-known/trust.txt', '/newsroom'],
          ...[`/${month}/`, `/${month.slice(0, 4)}/`, '/newsroom/stories', '/newsroom/sign-in', '/metrics', '/readyz'],
        ];
      }

      it('is in nothing that a stranger can ask for, and neither are its pictures', async () => {
        // what is live is found: the probe can see markers
        const seen = await probe(/$^/);
        expect(seen.filter((one) => one.marker.startsWith('qzwithdrawn')).length).toBeGreaterThan(10);
        expect(seen.filter((one) => !/^qz(withdrawn|retracted)/.test(one.marker))).toEqual([]);
        for (const hash of marked.files.slice(0, Object.keys(marked.hidden).length))
          for (const name of ['64.jpg', '64.avif'])
            expect((await reader.get(`/media/${hash.slice(0, 16)}/${name}`)).status, hash).toBe(404);
      });

      it('is gone from all of it, kept copies and conditional answers too, once it is withdrawn or retracted', async () => {
        const chief = visitor(paper.url);
        await chief.signIn('chief', PASSWORD);
        const { path } = await paper.db
          .selectFrom('liveArticles')
          .select('path')
          .where('id', '=', marked.toWithdraw)
          .executeTakeFirstOrThrow();
        const before = await reader.get(path);
        expect(before.status).toBe(200);
        const picture = `/social/${marked.toWithdraw}-2.jpg`;
        await reader.get(picture);
        const receipts: number[] = [];
        for (const [id, kind, thing] of [
          [marked.toWithdraw, 'withdraw', 'withdrawn'],
          [marked.toRetract, 'retract', 'retracted'],
        ] as const) {
          const order = {
            kind,
            reason: `qz${thing}reason`,
            publicReason: kind === 'retract' ? 'It was not true.' : '',
          };
          const { receipt } = await chief.api<{ receipt: number }>('POST', `/stories/${id}/withdraw`, order);
          receipts.push(receipt);
        }
        expect(paper.said).toEqual([]);
        for (const receipt of receipts) await whole(chief, receipt);
        const validators = { 'if-none-match': before.headers.get('etag') ?? '' };
        expect((await reader.get(path, validators)).status).toBe(410);
        expect((await reader.get(picture)).status).toBe(404);
        for (const hash of marked.files)
          expect((await reader.get(`/media/${hash.slice(0, 16)}/64.jpg`)).status).toBe(404);
        // of what was retracted the headline and the address stay, so that readers know what is not true
        expect(await probe(/^qzretracted(headline|slug)$|^qzwithdrawnslug$/)).toEqual([]);
      });

      it('is told by the newsroom only to those who may read it', async () => {
        const ids = [...Object.values(marked.hidden), marked.pending, marked.toWithdraw, marked.toRetract];
        const found: string[] = [];
        const lists = [
          '/stories',
          '/schedules?from=0&until=9999999999999',
          '/receipts',
          '/promises',
          '/lists',
          '/notices',
        ];
        const more = [
          '/letter-queue',
          '/desk/board',
          '/desk/list',
          '/desk/days',
          '/me',
          '/colleagues',
          '/lookups',
          '/plans',
        ];
        const ofOne = ['', '/publication', '/checks', '/history', '/versions', '/versions/1', '/previews', '/notes'];
        const rest = ['/pending', '/receipts', '/plan', '/compare?from=1&to=1', '/address'];
        const search = ['/stories?words=qz', '/stories?q=qzdraft', '/media?words=qz'];
        for (const who of [
          'nobody',
          'contributor',
          'administrator',
          'limitedreporter',
          'limitededitor',
          'limitedchief',
        ]) {
          const asker = visitor(paper.url);
          if (who !== 'nobody') await asker.signIn(who, PASSWORD);
          const mayMedia = who !== 'nobody' && who !== 'administrator';
          const paths = [
            ...lists,
            ...more,
            ...search,
            ...ids.flatMap((id) => [...ofOne, ...rest].map((at) => `/stories/${id}${at}`)),
          ];
          for (const path of [...paths, '/receipts/1', '/receipts/2', '/audit', '/audit/export']) {
            const answer = await asker.ask('GET', path);
            // the library is everybody's who may look into it
            const markers = markersIn(answer.text).filter((one) => !(mayMedia && /file/.test(one)));
            if (markers.length > 0) found.push(`${who} ${path}: ${[...new Set(markers)].join(' ')}`);
          }
          for (const act of ['publish', 'withdraw', 'embargo', 'embargo/lift', 'fix', 'previews', 'versions']) {
            const answer = await asker.ask('POST', `/stories/${marked.hidden.embargoed}/${act}`, ORDERS[act] ?? {});
            if (answer.status < 400 || markersIn(answer.text).length > 0)
              found.push(`${who} may ${act}: ${answer.text}`);
          }
        }
        expect(found).toEqual([]);
      });

      it('does not reach an administrator, who reads no stories, by anything that is theirs to ask for', async () => {
        const editor = visitor(paper.url);
        await editor.signIn('chief', PASSWORD);
        const { ready, page } = marked.hidden;
        // what the newsroom notes of a story in its own words, beside the story
        const at = Date.now() + 3_600_000;
        const order = { act: 'publish', note: marker('colleague', 'schedulenote'), places: ['site'], at };
        await editor.api('POST', `/stories/${ready}/publish`, order);
        await editor.api('POST', `/stories/${ready}/embargo`, { until: null, reason: marker('colleague', 'why') });
        await editor.api('PUT', `/paper/pages/${page}/review`, {
          ...{ reviewBy: '2030-01-01', everyMonths: 0, ownerId: null },
        });
        await editor.api('POST', `/stories/${page}/publish`, { ...order, note: '' });
        const reads = await newsroomReads('administrator');
        expect(reads).toContain('/outbox');
        const letters = await paper.db.selectFrom('outbox').select('id').execute();
        const ids = Object.values(marked.hidden);
        const more = [
          ...['/audit?what=story.', '/audit/export?thing=story:', '/paper/menu-targets?words=qz', '/bylines?words=qz'],
          ...['main', 'footer', 'social'].map((place) => `/paper/menus/${place}/launches`),
          ...letters.map(({ id }) => `/outbox/${id}`),
          ...ids.map((id) => `/stories/${id}`),
        ];
        const seen = async (who: string) => {
          const asker = visitor(paper.url);
          await asker.signIn(who, PASSWORD);
          const found: string[] = [];
          for (const path of [...reads, ...more]) {
            const markers = markersIn((await asker.ask('GET', path)).text).filter((one) => !/slug$|file/.test(one));
            if (markers.length > 0) found.push(`${path}: ${[...new Set(markers)].join(' ')}`);
          }
          return found;
        };
        // the probe can see them: a chief does
        const chief = `\n${(await seen('chief')).join('\n')}`;
        for (const path of ['/audit', '/audit/export', '/outbox', '/paper/pages', '/paper/withdrawn'])
          expect(chief).toContain(`\n${path}: `);
        // of what was retracted readers are told the headline
        expect((await seen('administrator')).filter((one) => !/: qzretractedheadline$/.test(one))).toEqual([]);
      });

      it('is refused to those who may publish, under an embargo, with who set it and why, and stays unseen', async () => {
        const editor = visitor(paper.url);
        await editor.signIn('editor', PASSWORD);
        const refused = await editor.ask('POST', `/stories/${marked.hidden.embargoed}/publish`, ORDERS.publish);
        expect(refused.status).toBeGreaterThanOrEqual(400);
        expect(refused.text).toContain(marker('colleague', 'embargoreason'));
        expect(
          (await probe(/^qzretracted(headline|slug)$|^qzwithdrawnslug$/)).filter(({ marker }) =>
            /embargo/.test(marker),
          ),
        ).toEqual([]);
      });
    },
  );
}

/** What this role may read, where it needs nothing but its address: from the list that people read. */
async function newsroomReads(role: string): Promise<string[]> {
  const list = resolve(import.meta.dirname, '../src/server/newsroom/__snapshots__/route-matrix.test.ts.snap');
  const lines = (await readFile(list, 'utf8')).matchAll(/^"?GET (\/[\w/-]+) +(.*)$/gm);
  return [...lines].filter(([, , who]) => who?.split(' ').includes(role)).map(([, path]) => path as string);
}

const ORDERS: Record<string, unknown> = {
  publish: { act: 'publish', note: '', places: ['site', 'feed', 'newsletter'] },
  withdraw: { kind: 'withdraw', reason: 'x', publicReason: '' },
  embargo: { until: null, reason: 'x' },
  'embargo/lift': { reason: 'x' },
};

async function whole(chief: Visitor, id: number): Promise<void> {
  interface Seen {
    receipt: { state: string; lines: { label: string; state: string; fault: string }[] };
  }
  for (let turn = 0; ; turn++) {
    const { receipt } = await chief.api<Seen>('GET', `/receipts/${id}`);
    if (receipt.state === 'green') return;
    const wrong = receipt.lines.filter(({ state }) => state !== 'green');
    if (turn > 150) expect(wrong).toEqual([]);
    await new Promise((later) => setTimeout(later, 100));
  }
}
