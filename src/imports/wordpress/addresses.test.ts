import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
import { exampleExport } from './fixture.ts';
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
    const isHidden = isArticle || !/^(?:publish|inherit|)$/.test(item.status) || item.password !== '';
    const may = isLive ? FOUND : isHidden ? HIDDEN : ANSWERS;
    const link = whole.isOurs(item.link) ? asked(item.link, folder) : '';
    if (link) yield [link, isLive && !link.includes('?') && link !== '/' ? /^200$/ : may];
    if (whole.isOurs(item.guid)) yield [asked(item.guid, folder), isHidden && !isLive ? HIDDEN : ANSWERS];
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
  it.each(files)('answers: %s', { timeout: 180_000 }, async (name) => {
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

const HEAD = `<wp:author><wp:author_id>2</wp:author_id><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada Marsh</wp:author_display_name></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>bay</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>Bay</wp:cat_name></wp:category>
<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>boats</wp:category_nicename><wp:category_parent>bay</wp:category_parent><wp:cat_name>Boats</wp:cat_name></wp:category>
<wp:tag><wp:term_id>5</wp:term_id><wp:tag_slug>fire</wp:tag_slug><wp:tag_name>Fire</wp:tag_name></wp:tag>`;

/** A paper whose stories had addresses by one pattern, and in which one of each kind of thing is. */
function paperBy(linkOf: (id: number, slug: string) => string, base = 'https://gazette.example'): string {
  const file = join(data, `by-${Math.random()}.xml`);
  const terms: [string, string, string][] = [
    ['category', 'boats', 'Boats'],
    ['post_tag', 'fire', 'Fire'],
  ];
  writeFileSync(
    file,
    exampleExport(
      [
        {
          id: 11,
          slug: 'the-fire',
          link: base + linkOf(11, 'the-fire'),
          date: '2012-03-05 10:00:00',
          terms,
          body: 'One<!--nextpage-->Two',
        },
        { id: 12, slug: 'the-boats', link: base + linkOf(12, 'the-boats'), date: '2013-04-06 10:00:00', terms },
        { id: 13, slug: 'about', link: `${base}/about/`, type: 'page', date: '2012-03-05 10:00:00' },
        {
          id: 14,
          slug: 'pier',
          link: `${base}/pier/`,
          type: 'attachment',
          status: 'inherit',
          parent: 11,
          file: `${base}/wp-content/uploads/2012/03/pier.jpg`,
        },
        { id: 15, slug: 'secret', link: `${base}/?p=15`, status: 'private', title: 'Secret plan' },
        { id: 16, slug: 'binned__trashed', link: `${base}/?p=16`, status: 'trash', title: 'Secret bin' },
        { id: 17, slug: 'later', link: `${base}/?p=17`, status: 'draft', title: 'Secret draft' },
      ],
      HEAD,
      base,
    ),
  );
  return file;
}

describe.skipIf(!BUILT)('what WordPress answers at (needs npm run build)', () => {
  const patterns: [name: string, front: string, linkOf: (id: number, slug: string) => string, days?: string][] = [
    ['/%postname%/', '', (_, slug) => `/${slug}/`],
    ['/%year%/%monthnum%/%postname%/', '', (id, slug) => `/${id === 11 ? '2012/03' : '2013/04'}/${slug}/`],
    ['/archives/%post_id%', '/archives', (id) => `/archives/${id}`, '/archives/date'],
    ['/blog/%year%/%postname%/', '/blog', (id, slug) => `/blog/${id === 11 ? 2012 : 2013}/${slug}/`, '/blog'],
    ['/news/%postname%.html', '/news', (_, slug) => `/news/${slug}.html`, '/news'],
  ];
  it.each(patterns)('with addresses by %s', { timeout: 60_000 }, async (_, front, linkOf, days = front) => {
    const { db, close } = await freshDatabase('sqlite');
    try {
      await importWordpress({ db, files: [paperBy(linkOf)] });
      const ask = await reading(db);
      const story = linkOf(11, 'the-fire');
      const { pathname } = new URL(story, ORIGIN);
      const inStory = pathname.endsWith('/') ? pathname : `${pathname}/`;
      const leadTo: [address: string, path: string][] = [
        ...[
          '/?p=11',
          '/?p=11&page=2',
          '/?p=11&preview=true',
          '/?name=the-fire',
          '/?name=the-fire&page=2',
          '/?year=2012&monthnum=03&name=the-fire',
          '/?post_type=post&p=11',
          '/index.php?p=11',
          '/the-fire/',
          '/?attachment=pier',
          `/index.php${story}`,
          ...['trackback/', 'embed/', 'comment-page-2/', '2/', 'amp/', 'trackback', '2', 'page/2/'].map(
            (form) => inStory + form,
          ),
          '/?attachment_id=14',
          '/pier/',
          '/wp-content/uploads/2012/03/pier.jpg',
          '/wp-content/uploads/2012/03/pier-300x200.jpg',
          '/wp-content/uploads/2012/03/pier-scaled.jpg',
        ].map((address): [string, string] => [address, story]),
        ['/?page_id=13', '/about/'],
        ['/?pagename=about', '/about/'],
        ...[
          '/?cat=4',
          '/?category_name=boats',
          '/?category_name=bay/boats',
          '/?cat=4&paged=2',
          `${front}/category/bay/boats/`,
          `${front}/category/boats/`,
        ].map((address): [string, string] => [address, 'SECTION']),
        ...['/?tag=fire', `${front}/tag/fire/`].map((address): [string, string] => [address, 'TOPIC']),
        ...['/?author=2', '/?author_name=ada', `${front}/author/ada/`].map((address): [string, string] => [
          address,
          'AUTHOR',
        ]),
        ...['/?m=2012', '/?year=2012', `${days}/2012/`].map((address): [string, string] => [address, '/2012/']),
        ...[
          '/?m=201203',
          '/?year=2012&monthnum=3',
          '/?year=2012&monthnum=03',
          `${days}/2012/03/`,
          `${days}/2012/03/page/2/`,
        ].map((address): [string, string] => [address, '/2012/03/']),
        ...['/?m=20120305', '/?year=2012&monthnum=3&day=5', `${days}/2012/03/05/`].map((address): [string, string] => [
          address,
          '/2012/03/05/',
        ]),
        ['/?paged=2', '/latest/'],
        ['/?s=fire', '/search/?q=fire'],
        ['/?s=two+words&feed=rss2', '/search/?q=two+words'],
        ...['/?feed=rss2&cat=4', '/?feed=feed&category_name=boats'].map((address): [string, string] => [
          address,
          'SECTIONfeed.xml',
        ]),
        ['/?feed=atom&cat=4', 'SECTIONatom.xml'],
        ['/?feed=rss2&tag=fire', 'TOPICfeed.xml'],
        ['/?feed=atom&author=2', 'AUTHORatom.xml'],
        ['/?feed=rss2&p=11', `${inStory}feed.xml`],
      ];
      const home = async (address: string): Promise<string> => {
        const { location } = await ask(address);
        return location?.replace(ORIGIN, '') ?? 'nowhere';
      };
      const places: Record<string, string> = {
        SECTION: await home('/?cat=4'),
        TOPIC: await home('/?tag=fire'),
        AUTHOR: await home('/?author=2'),
      };
      const wrong: string[] = [];
      for (const [address, expected] of leadTo) {
        const path = expected.replace(/^[A-Z]+/, (name) => places[name] ?? '');
        const { status, location } = await ask(address);
        if (status === 200 && address === path) continue;
        const came = status === 301 ? (location ?? '').replace(ORIGIN, '') : String(status);
        if (came !== path) wrong.push(`${address} → ${came}, not ${path}`);
        else if ((await ask(path)).status !== 200) wrong.push(`${address} → ${path} → ${(await ask(path)).status}`);
      }
      for (const address of [
        '/?feed=rss2',
        '/?feed=atom',
        '/?feed=comments-rss2',
        '/feed/',
        '/comments/feed/',
        `${inStory}feed/`,
        `${inStory}feed/atom/`,
      ])
        if (!/^(?:200|301 200)$/.test(await outcome(ask, address)))
          wrong.push(`${address} → ${await outcome(ask, address)}`);
      for (const id of [15, 16, 17])
        for (const address of [
          `/?p=${id}`,
          `/?page_id=${id}`,
          `/?feed=rss2&p=${id}`,
          linkOf(id, ['secret', 'binned', 'later'][id - 15] as string),
        ])
          if (!/^4(?:04|10)$/.test(await outcome(ask, address)))
            wrong.push(`${address} → ${await outcome(ask, address)}`);
      expect(wrong).toEqual([]);
    } finally {
      await close();
    }
  });
});
