import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { headersOf } from '../../server/headers.ts';
import { createLog } from '../../server/log.ts';
import { openNewspaper } from '../../server/newspaper.ts';
import { createPages } from '../../server/pages.ts';
import { PageCache } from '../../site/cache/page-cache.ts';
import type { Db } from '../../store/database.ts';
import { importWordpress } from './import-wordpress.ts';
import { readExport } from './read/read-export.ts';
import type { WxrItem } from './read/records.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../../shared/fixtures/wordpress');
const BUILT = existsSync(resolve(import.meta.dirname, '../../../dist/site/assets/manifest.json'));
const ready = BUILT && existsSync(FIXTURES);
/** Refused, or with no whole item in it. */
const REFUSED = /\/(?:invalid-version-tag|missing-version-tag|malformed|malformed-simple)\.xml$/;
const ORIGIN = 'http://paper.example';

const data = mkdtempSync(join(tmpdir(), 'standfirst-addresses-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

type Ask = (address: string) => Promise<{ status: number; location: string | null }>;

/** The whole paper over a database, asked as readers ask it. */
async function reading(db: Db): Promise<Ask> {
  const rooms = await openNewspaper({ db, origin: ORIGIN, data, now: Date.now, log: createLog('silent') });
  const cache = new PageCache({
    headersOf,
    now: Date.now,
    onStale: (_, error) => expect.fail(String(error)),
  });
  const pages = createPages(cache, rooms.sources);
  return async (address) => {
    const { pathname, search } = new URL(address.startsWith('/') ? ORIGIN + address : address);
    for (const file of rooms.files) {
      const response = await file(new Request(ORIGIN + pathname + search));
      if (response) return { status: response.status, location: response.headers.get('location') };
    }
    const reply = await pages({ target: pathname + search, method: 'GET', secure: false });
    const at = reply.head.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === 'location');
    return { status: reply.status, location: at < 0 ? null : (reply.head[at + 1] as string) };
  };
}

/** What an address comes to: `200`, `301 200`, `410`, and whatever else it should not; `301 away` leaves the paper. */
async function outcome(ask: Ask, address: string): Promise<string> {
  const { status, location } = await ask(address);
  if (status !== 301 || location === null) return String(status);
  if (!location.startsWith(`${ORIGIN}/`)) return '301 away';
  return `301 ${(await ask(location)).status}`;
}

interface Export {
  items: WxrItem[];
  /** path of the folder that the site lay in, without a final slash */
  folder: string;
  isOurs(address: string): boolean;
  terms: { taxonomy: string; slug: string; way: string; number: string }[];
  authors: { login: string; number: string }[];
}

async function readWhole(file: string): Promise<Export> {
  const items: WxrItem[] = [];
  const terms: { taxonomy: string; slug: string; parent: string; number: string }[] = [];
  const authors: { login: string; number: string }[] = [];
  let base = '';
  for await (const found of readExport(file)) {
    if (found.kind === 'item') items.push(found.item);
    else if (found.kind === 'term') terms.push(found.term);
    else if (found.kind === 'author') authors.push(found.author);
    else if (found.kind === 'channel') base = found.channel.base || found.channel.link;
  }
  const hostOf = (address: string) => /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  const parentOf = (slug: string) => terms.find((term) => term.taxonomy === 'category' && term.slug === slug)?.parent;
  const wayOf = (slug: string): string => {
    const way = [slug];
    for (let up = parentOf(slug); up && !way.includes(up); up = parentOf(up)) way.unshift(up);
    return way.join('/');
  };
  return {
    items,
    folder: base ? new URL(base).pathname.replace(/\/$/, '') : '',
    isOurs: (address) => /^https?:\/\//i.test(address) && hostOf(address) === hostOf(base) && hostOf(base) !== '',
    terms: terms.map((term) => ({ ...term, way: term.taxonomy === 'category' ? wayOf(term.slug) : term.slug })),
    authors,
  };
}

/** The part of an address that WordPress makes from a login; null where it would need more than this to be told. */
const niceName = (login: string): string | null =>
  /^[\w.@ -]+$/.test(login) ? login.trim().toLowerCase().replaceAll('@', '').replace(/[. ]+/g, '-') : null;
const pathAndQuery = (address: string) => address.replace(/^https?:\/\/[^/]*/i, '').replace(/#.*$/s, '') || '/';
/** What WordPress reads in the query of the site's front page, wherever that lies. */
const asked = (address: string, folder: string) => {
  const path = pathAndQuery(address);
  return folder !== '' && path.startsWith(`${folder}/?`) ? path.slice(folder.length) : path;
};

/** Every address that an export names or means, with what it may come to. */
async function* addressesOf(whole: Export, db: Db): AsyncGenerator<[address: string, may: RegExp]> {
  const ANSWERS = /^(?:200|301 200|301 away|410)$/;
  const FOUND = /^(?:200|301 200)$/;
  // of what readers never had the paper knows nothing
  const HIDDEN = /^(?:404|301 200|301 away)$/;
  const { folder } = whole;
  const rows = await db
    .selectFrom('importItems')
    .innerJoin('liveArticles', 'liveArticles.id', 'importItems.targetId')
    .select(['sourceId', 'path'])
    .where('importItems.kind', '=', 'article')
    .execute();
  const live = new Map(rows.map(({ sourceId, path }) => [sourceId, path]));
  for (const [index, item] of whole.items.entries()) {
    const isArticle = item.type === 'post' || item.type === 'page';
    const isLive = isArticle && live.has(item.number);
    const may = isLive ? FOUND : isArticle ? HIDDEN : ANSWERS;
    const link = whole.isOurs(item.link) ? asked(item.link, folder) : '';
    if (link) yield [link, isLive && !link.includes('?') && link !== '/' ? /^200$/ : may];
    if (whole.isOurs(item.guid)) yield [asked(item.guid, folder), isArticle && !isLive ? HIDDEN : ANSWERS];
    if (/^\d+$/.test(item.number)) yield [`/?p=${item.number}`, may];
    if (item.type === 'page') yield [`/?page_id=${item.number}`, may];
    if (item.type === 'attachment') {
      yield [`/?attachment_id=${item.number}`, ANSWERS];
      const parent = live.has(item.parent);
      if (item.file) {
        const path = pathAndQuery(item.file).replace(/\?.*$/s, '');
        yield [path, parent ? /^301 200$/ : /^410$/];
        if (/\.(?:jpe?g|png|gif|webp)$/i.test(path))
          yield [path.replace(/(\.\w+)$/, '-300x200$1'), parent ? /^301 200$/ : /^410$/];
      }
      if (link) yield [`${link.replace(/\/?$/, '/')}feed/`, ANSWERS];
    }
    // of a large export every address of its own is asked for, and what hangs on it of some
    if (!isLive || (index > 40 && index % 7 > 0)) continue;
    for (const [key, value] of item.meta)
      if (key === '_wp_old_slug' && value.trim() && link && !link.includes('?'))
        yield [link.replace(/[^/]+(\/?)$/, `${value.trim()}$1`), FOUND];
    // the paper has its own page at some addresses, such as /search/
    if (link && !/^\/(?:search|media|feed)\/$/.test(link) && !link.includes('?') && link !== '/') {
      const base = link.replace(/\/?$/, '/');
      for (const form of ['feed/', 'feed/atom/', 'comment-page-1/', '2/', 'amp/', 'trackback/'])
        yield [base + form, FOUND];
      yield [link.replace(/\/$/, ''), FOUND];
    }
    const [year, month, day] = item.published.local.split(/[- ]/) as [string, string, string];
    if (item.type === 'post' && Number(year) > 1900)
      for (const path of [`/${year}/`, `/${year}/${month}/`, `/${year}/${month}/${day}/`]) yield [folder + path, FOUND];
    for (const { taxonomy, slug } of item.terms) {
      if (taxonomy === 'category') yield [`${folder}/category/${slug}/`, FOUND];
      if (taxonomy === 'post_tag') yield [`${folder}/tag/${slug}/`, FOUND];
      if (taxonomy === 'author') yield [`${folder}/author/${slug.replace(/^cap-/, '')}/`, FOUND];
    }
    const name = niceName(item.creator);
    if (name) yield [`${folder}/author/${name}/`, FOUND];
  }
  for (const { taxonomy, slug, way, number } of whole.terms) {
    if (taxonomy === 'category')
      for (const path of [
        `/category/${slug}/`,
        `/category/${way}/`,
        `/category/${way}/feed/`,
        `/category/${way}/feed/atom/`,
      ])
        yield [folder + path, FOUND];
    if (taxonomy === 'category' && number) yield [`/?cat=${number}`, FOUND];
    if (taxonomy === 'category') yield [`/?category_name=${slug}`, FOUND];
    if (taxonomy === 'post_tag') {
      yield [`/?tag=${slug}`, FOUND];
      for (const path of [`/tag/${slug}/`, `/tag/${slug}/feed/`]) yield [folder + path, FOUND];
    }
  }
  for (const { login, number } of whole.authors) {
    if (number) yield [`/?author=${number}`, FOUND];
    const slug = niceName(login);
    if (slug) for (const path of [`/author/${slug}/`, `/author/${slug}/feed/`]) yield [folder + path, FOUND];
  }
  for (const path of ['/', '/feed/', '/feed/atom/', '/comments/feed/']) yield [path, FOUND];
  if (folder) for (const path of ['/', '/feed/', '/comments/feed/']) yield [folder + path, FOUND];
  const size = 20;
  const { n } = await db
    .selectFrom('liveArticles')
    .select((on) => on.fn.countAll<number>().as('n'))
    .where('kind', '=', 'story')
    .executeTakeFirstOrThrow();
  if (Number(n) > size) yield ['/page/2/', FOUND];
  const full = await db
    .selectFrom('liveSections')
    .innerJoin('sections', 'sections.id', 'liveSections.sectionId')
    .select(['sections.path'])
    .groupBy(['sections.id', 'sections.path'])
    .having((on) => on.fn.countAll(), '>', size)
    .execute();
  for (const { path } of full) yield [`${folder}/category/${path}/page/2/`, FOUND];
}

const files = ready
  ? globSync('**/*.xml', { cwd: FIXTURES })
      .sort()
      .filter((name) => !REFUSED.test(`/${name}`))
  : [];

describe.skipIf(!ready)('every address of an export (needs ../shared and npm run build)', () => {
  it.each(files)('answers: %s', { timeout: 60_000 }, async (name) => {
    const { db, close } = await freshDatabase('sqlite');
    try {
      const file = join(FIXTURES, name);
      await importWordpress({ db, files: [file] });
      const ask = await reading(db);
      const wrong: string[] = [];
      const seen = new Map<string, RegExp>();
      for await (const [address, may] of addressesOf(await readWhole(file), db)) {
        if (seen.has(address)) continue;
        seen.set(address, may);
        const came = await outcome(ask, address);
        if (!may.test(came)) wrong.push(`${address} → ${came}`);
      }
      expect(wrong).toEqual([]);
      expect(seen.size).toBeGreaterThan(4);
    } finally {
      await close();
    }
  });
});
