import type { ArticleId } from '../src/base/ids.ts';
import { built } from './built.ts';
import type { SizedPaper } from './paper-of-size.ts';
import { dice, prose } from './prose.ts';

/** What a day of edits did to the page cache while readers read. */
export interface Replay {
  edits: number;
  /** what each edit was, and how many pages of which kind it dropped from the cache */
  drops: Drop[];
  /** surrogate keys by which each edit's purge names them, to a network of caches as to our own */
  keys: number[];
  requests: number;
  /** answered from memory */
  hits: number;
  /** pages that were re-made and compared, and those that the cache held otherwise */
  compared: number;
  stale: string[];
  /** pages kept at the end of the day */
  kept: number;
}

export interface Drop {
  /** `publish`, `minor`, `update`, `correction`, `withdraw` */
  act: string;
  pages: number;
  kinds: Record<string, number>;
}

const DAY = 86_400_000;
const CHECKS = 3;
/** after each edit, besides its own pages and the lists: so many of those that are kept */
const SAMPLE = 20;

/**
 * A day: edits spread over it, and readers between them, by Zipf over the newest stories first, in a server that has run for
 * long: each story has been read before, as much as fits in its memory. After every edit its own pages, the lists and some
 * others, and three times a day every page that is kept, is made again from the database and compared; then the receipt asks for
 * what it has to, as it does in a server.
 */
export async function replay(
  paper: SizedPaper,
  { edits, requests }: { edits: number; requests: number },
): Promise<Replay> {
  const room = await openRoom(paper);
  const random = dice(77);
  const readers = await readersOf(paper, random);
  const sum: Replay = { edits: 0, drops: [], keys: [], requests: 0, hits: 0, compared: 0, stale: [], kept: 0 };
  const begin = room.clock.now;
  for (const { path } of readers.stories.toReversed()) await room.read(path);
  for (let n = 0; n < requests / 10; n++) await room.read(readers.next());
  process.stderr.write(`${room.cache.figures.pages} pages are kept in the morning …\n`);
  for (let n = 0; n < edits; n++) {
    for (let asked = 0; asked < requests / edits; asked++) {
      room.clock.now = begin + Math.floor((DAY * (n + asked / (requests / edits))) / edits);
      sum.requests += 1;
      if ((await room.read(readers.next())) !== 'miss') sum.hits += 1;
    }
    const { act, path } = await edit(room, readers, random);
    const { article, tags } = await factOf(room);
    sum.keys.push(tags.length);
    const held = room.kept();
    await room.hear();
    const left = room.kept();
    sum.drops.push(
      dropOf(
        act,
        [...held].filter((target) => !left.has(target)),
      ),
    );
    sum.edits += 1;
    const all = (n + 1) % Math.ceil(edits / CHECKS) === 0 || n === edits - 1;
    const some = [...left].filter(() => random() < SAMPLE / left.size);
    await compare(room, all ? [...left] : [path, ...LISTS, ...some], sum);
    await askForReceipt(room, { act, article, tags });
    if (all) process.stderr.write(`${n + 1} edits, ${sum.compared} pages compared, ${sum.stale.length} stale …\n`);
  }
  sum.kept = room.cache.figures.pages;
  await room.close();
  return sum;
}

const LISTS = ['/', '/latest/', '/section-1/', '/feed.xml', '/topics/topic-1/', '/authors/author-1/'];

function dropOf(act: string, targets: readonly string[]): Drop {
  const kinds: Record<string, number> = {};
  for (const target of targets) {
    const kind = KINDS.find(([shape]) => shape.test(target))?.[1] ?? 'story';
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return { act, pages: targets.length, kinds };
}

const KINDS: readonly [RegExp, string][] = [
  [/(?:feed|atom)\.xml$/, 'feed'],
  [/sitemap/, 'sitemap'],
  [/^\/$/, 'front'],
  [/^\/(?:section-|latest|topics|authors)/, 'list'],
];

async function openRoom({ db, folder }: SizedPaper) {
  const { openNewspaper } = await built<typeof import('../src/server/newspaper.ts')>('server/newspaper');
  const { PageCache } = await built<typeof import('../src/site/cache/page-cache.ts')>('site/cache/page-cache');
  const { headersOf } = await built<typeof import('../src/server/headers.ts')>('server/headers');
  const { refreshAfter } = await built<typeof import('../src/server/refresh-after.ts')>('server/refresh-after');
  const { EventTail } = await built<typeof import('../src/store/event-tail.ts')>('store/event-tail');
  const { createLog } = await built<typeof import('../src/server/log.ts')>('server/log');
  const { questionOf } = await built<typeof import('../src/site/cache/question.ts')>('site/cache/question');
  const { knownParameters } =
    await built<typeof import('../src/server/known-parameters.ts')>('server/known-parameters');
  const clock = { now: Date.UTC(2026, 9, 2, 5) };
  const now = (): number => clock.now;
  const log = createLog('silent');
  const rooms = await openNewspaper({ db, origin: 'http://paper.example', data: folder, now, log });
  const cache = new PageCache({
    headersOf,
    now,
    onStale(_, error) {
      throw error;
    },
  });
  const follow = refreshAfter(db, cache, rooms, log);
  const tail = await EventTail.open(db, now);
  const asked = new Set<string>();
  const questionAt = (target: string) => {
    const known = questionOf(target, knownParameters);
    if ('problem' in known) throw new Error(`${target}: ${known.problem}`);
    return known;
  };
  const make = async (target: string) => {
    const { question } = questionAt(target);
    for (const source of rooms.sources) {
      const answer = await source(question);
      if (answer) return answer;
    }
    throw new Error(`no source answers ${target}`);
  };
  let making = 0;
  const counted = (target: string) => async () => {
    making += 1;
    return make(target).finally(() => {
      making -= 1;
    });
  };
  return {
    ...{ db, cache, clock, make, questionAt },
    /** what is in memory, past its ten minutes or not */
    kept() {
      return new Set([...asked].filter((target) => cache.holds(questionAt(target).key)));
    },
    async read(target: string) {
      asked.add(target);
      const { from } = await cache.page(questionAt(target).key, counted(target));
      // what is renewed behind the reader's back is made by the clock of this moment
      while (making > 0) await new Promise((later) => setImmediate(later));
      return from;
    },
    async hear() {
      for (let told = await tail.next(); told.length > 0; told = await tail.next()) await follow(told);
    },
    close: () => rooms.close(),
  };
}
type Room = Awaited<ReturnType<typeof openRoom>>;

/** Who comes: half for the front and lists, half for stories, of which the newest are read most. */
async function readersOf({ db }: SizedPaper, random: () => number) {
  const rows = await db
    .selectFrom('liveArticles')
    .select(['id', 'path'])
    .where('kind', '=', 'story')
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const stories = rows as { id: ArticleId; path: string }[];
  const zipf = zipfOf(stories.length, random);
  const few = (most: number): number => zipf(most) + 1;
  return {
    stories,
    /** a story as readers choose */
    story: () => stories[zipf(stories.length)] as { id: ArticleId; path: string },
    next(): string {
      const die = random();
      if (die < 0.3) return '/';
      if (die < 0.4) return `/section-${few(8)}/`;
      if (die < 0.42) return random() < 0.5 ? '/latest/' : `/section-1/page/${few(5) + 1}/`;
      if (die < 0.45) return `/topics/topic-${few(200)}/`;
      if (die < 0.47) return `/authors/author-${few(50)}/`;
      if (die < 0.51)
        return random() < 0.7 ? '/feed.xml' : `/section-${few(8)}/${random() < 0.5 ? 'feed.xml' : 'atom.xml'}`;
      if (die < 0.52) return random() < 0.5 ? '/news-sitemap.xml' : '/sitemap.xml';
      return this.story().path;
    },
  };
}
type Readers = Awaited<ReturnType<typeof readersOf>>;

/** What readers of one paper want, by rank: Zipf with this exponent (`BENCH_ZIPF`). */
const EXPONENT = Number(process.env.BENCH_ZIPF ?? 1.2);

/** Ranks from 0, the first the likeliest. */
function zipfOf(most: number, random: () => number): (of: number) => number {
  const sums = new Float64Array(most);
  for (let rank = 0, sum = 0; rank < most; rank++) sums[rank] = sum += (rank + 1) ** -EXPONENT;
  return (of) => {
    const wanted = random() * (sums[Math.min(of, most) - 1] as number);
    let low = 0;
    let high = Math.min(of, most) - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** One edit of the day; the address of what it changed. */
async function edit(room: Room, readers: Readers, random: () => number): Promise<{ act: string; path: string }> {
  const { publish } = await built<typeof import('../src/articles/publish.ts')>('articles/publish');
  const { saveArticle } = await built<typeof import('../src/articles/save-article.ts')>('articles/save-article');
  const { withdraw } = await built<typeof import('../src/articles/withdraw.ts')>('articles/withdraw');
  const { db } = room;
  const ctx = { db, now: () => room.clock.now, who: null };
  const die = random();
  if (die < 0.3) {
    const id = await saveArticle(ctx, {
      kind: 'story',
      headline: prose(random, 9),
      standfirst: prose(random, 18),
      document: { version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: prose(random, 200) }] }] },
      byline: { people: [{ author: (1 + Math.floor(random() * 50)) as never, role: 'text' }], text: '' },
      sectionId: (1 + Math.floor(random() * 8)) as never,
      topicIds: [...new Set([1, 2].map(() => 1 + Math.floor(random() ** 2 * 200)))] as never,
    });
    const { path } = await publish(ctx, id, { act: 'publish' });
    readers.stories.unshift({ id, path });
    return { act: 'publish', path };
  }
  // what is edited is what is read
  const at = readers.stories.indexOf(readers.story());
  const story = readers.stories[at] as (typeof readers.stories)[0];
  if (die < 0.35) {
    await withdraw(ctx, story.id);
    readers.stories.splice(at, 1);
    return { act: 'withdraw', path: story.path };
  }
  const act = die < 0.6 ? 'minor' : die < 0.85 ? 'update' : 'correction';
  // every edit changes the text, most of them the standfirst too, some the headline
  const text = { version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: prose(random, 200) }] }] };
  const words = {
    documentJson: JSON.stringify(text),
    ...(random() < 0.7 && { standfirst: prose(random, 18) }),
    ...(random() < 0.4 && { headline: prose(random, 9) }),
  };
  await db.updateTable('articles').set(words).where('id', '=', story.id).execute();
  await publish(ctx, story.id, { act, note: act === 'minor' ? '' : prose(random, 12) });
  return { act, path: story.path };
}

/** The newest fact: what it is about, and its tags, as the wiring makes them. */
async function factOf({ db }: Room): Promise<{ article: ArticleId; tags: string[] }> {
  const { changeBy } = await built<typeof import('../src/server/wiring.ts')>('server/wiring');
  const { kind, payloadJson } = await db
    .selectFrom('events')
    .select(['kind', 'payloadJson'])
    .where('kind', 'in', ['article.published', 'article.withdrawn'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const fact = { kind, ...JSON.parse(payloadJson) };
  return { article: fact.article, tags: [...new Set(changeBy(fact).tags)] };
}

/** Asks for every place that has to show the act, as the server does at once after each for its receipt; nobody's request. */
async function askForReceipt(
  { db, clock, read }: Room,
  { act, article, tags }: { act: string; article: ArticleId; tags: readonly string[] },
): Promise<void> {
  const { linesOf } =
    await built<typeof import('../src/publishing/receipts/lines-of.ts')>('publishing/receipts/lines-of');
  const { lines } = await linesOf(db, {
    ...{ subject: `story:${article}` as const, article, act, tags, summary: null },
    ...{ edition: null, version: null, by: null, at: clock.now },
  });
  for (const { part, address } of lines) {
    const isGone = act === 'withdraw' && part === 'page';
    if (address && !isGone) await read(address);
  }
}

/** Makes pages again that are kept, and compares; what differs by the hour alone is made with the hour of the kept one. */
async function compare(room: Room, targets: readonly string[], sum: Replay): Promise<void> {
  const { clock } = room;
  for (const target of targets) {
    const now = clock.now;
    // also what is kept past its ten minutes: it goes out once more while it is made anew
    clock.now = 1;
    const page = room.cache.hit(room.questionAt(target).key);
    clock.now = now;
    if (!page) continue;
    sum.compared += 1;
    const body = Buffer.from((await page.form('identity')).body as Uint8Array).toString();
    let isSame = String((await room.make(target)).body) === body;
    if (!isSame) {
      clock.now = page.expiresAt - 600_000;
      isSame = String((await room.make(target)).body) === body;
      clock.now = now;
    }
    if (!isSame) sum.stale.push(target);
  }
}
