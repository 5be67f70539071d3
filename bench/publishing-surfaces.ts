import type { ArticleId, AuthorId, SectionId, TopicId } from '../src/base/ids.ts';
import { built } from './built.ts';
import type { SizedPaper } from './paper-of-size.ts';
import { dice, prose } from './prose.ts';
import { addChief, type PublishingServer, startPublishing } from './publishing-server.ts';

/** One act: until every surface that a reader can ask agreed, and until the receipt said so; milliseconds. */
export interface Agreed {
  act: string;
  agreed: number;
  receipt: number;
  red: boolean;
  /** of what readers asked for, by kind: when it agreed */
  when: Record<string, number>;
}

/** given up after it, and counted as it */
const PATIENCE = 30_000;

/**
 * Publishes, corrects and withdraws stories of a large paper through its newsroom, and asks as a reader, all the while,
 * for the page, the front, section, topic, author, feed, sitemaps and search until each shows it.
 */
export async function surfaces(paper: SizedPaper, acts: number): Promise<Agreed[]> {
  await addChief(paper);
  const stories = await prepare(paper, Math.ceil(acts / 3));
  const server = await startPublishing(paper);
  const done: Agreed[] = [];
  try {
    await server.get('/');
    for (const story of stories) {
      await warm(server, story);
      done.push(await act(server, story, 'publish'));
      await reword(paper, story);
      done.push(await act(server, story, 'correction'));
      done.push(await act(server, story, 'withdraw'));
      if (done.length % 30 === 0) process.stderr.write(`${done.length} acts …\n`);
    }
  } finally {
    await server.stop();
  }
  return done;
}

interface Story {
  id: ArticleId;
  headline: string;
  /** known once it is published */
  path: string;
}

async function prepare({ db }: SizedPaper, count: number): Promise<Story[]> {
  const { saveArticles } = await built<typeof import('../src/articles/save-article.ts')>('articles/save-article');
  const random = dice(4);
  const ctx = { db, now: Date.now, who: null };
  const run = Date.now().toString(36);
  const headlines = Array.from({ length: count }, (_, at) => `${prose(random, 6)} ${run} ${at}`);
  const ids = await saveArticles(
    ctx,
    headlines.map((headline) => ({
      kind: 'story' as const,
      language: 'en',
      headline,
      document: {
        version: 1 as const,
        content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: prose(random, 300) }] }],
      },
      byline: { people: [{ author: 1 as AuthorId, role: 'text' as const }], text: '' },
      sectionId: 1 as SectionId,
      topicIds: [1 as TopicId, 2 as TopicId],
    })),
  );
  return ids.map((id, at) => ({ id, headline: headlines[at] as string, path: '' }));
}

const LISTS = ['/', '/section-1/', '/topics/topic-1/', '/topics/topic-2/', '/authors/author-1/', '/latest/'];
const FEEDS = ['/feed.xml', '/atom.xml', '/feed.json', '/section-1/feed.xml', '/topics/topic-1/feed.xml'];
const MAPS = ['/news-sitemap.xml'];

/** What readers have is in the cache before the act. */
async function warm(server: PublishingServer, { headline }: Story): Promise<void> {
  for (const path of [...LISTS, ...FEEDS, ...MAPS, searchFor(headline)]) await server.get(path);
}

async function reword({ db }: SizedPaper, story: Story): Promise<void> {
  story.headline = `${story.headline} again`;
  await db
    .updateTable('articles')
    .set({ headline: story.headline, touchedAt: Date.now() })
    .where('id', '=', story.id)
    .execute();
}

async function act(
  server: PublishingServer,
  story: Story,
  kind: 'publish' | 'correction' | 'withdraw',
): Promise<Agreed> {
  const order =
    kind === 'withdraw'
      ? { kind, reason: 'bench', publicReason: 'It was for the bench.' }
      : { act: kind, note: kind === 'correction' ? 'It said something else.' : '' };
  const path = `/stories/${story.id}/${kind === 'withdraw' ? 'withdraw' : 'publish'}`;
  const { receipt, ...done } = await server.api<{ receipt: number; path?: string }>('POST', path, order);
  const begun = performance.now();
  if (done.path) story.path = done.path;
  const waiting = new Set([story.path, ...LISTS, ...FEEDS, ...MAPS, searchFor(story.headline), mapOf(story)]);
  const when: Agreed['when'] = {};
  while (waiting.size > 0 && performance.now() - begun < PATIENCE) {
    // as readers do, who do not wait for each other
    await Promise.all(
      [...waiting].map(async (at) => {
        if (!(await shows(server, story, at, kind))) return;
        waiting.delete(at);
        const what = at === story.path ? 'page' : kindOf(at);
        when[what] = Math.max(when[what] ?? 0, performance.now() - begun);
      }),
    );
    if (waiting.size > 0) await new Promise((later) => setTimeout(later, 20));
  }
  const agreed = waiting.size > 0 ? PATIENCE : performance.now() - begun;
  if (waiting.size > 0) process.stderr.write(`${kind} of ${story.path} is not at ${[...waiting].join(' ')}\n`);
  return { act: kind, agreed, when, ...(await whole(server, receipt)) };
}

function kindOf(at: string): string {
  if (at.startsWith('/search/')) return 'search';
  if (/sitemap/.test(at)) return 'sitemaps';
  if (/(?:xml|json)$/.test(at)) return 'feeds';
  return at === '/' ? 'front' : 'lists';
}

async function shows(server: PublishingServer, story: Story, at: string, kind: string): Promise<boolean> {
  const { status, body } = await server.get(at);
  if (at === story.path) return kind === 'withdraw' ? status === 410 : status === 200 && body.includes(story.headline);
  if (kind === 'withdraw') return !body.includes(story.path);
  if (status !== 200 || !body.includes(story.path)) return false;
  return at.startsWith('/sitemaps/') || body.includes(story.headline);
}

async function whole(server: PublishingServer, id: number): Promise<{ receipt: number; red: boolean }> {
  interface Seen {
    receipt: { state: string; wholeAfter: number | null; lines: { state: string; label: string; fault: string }[] };
  }
  let red = false;
  for (let begun = performance.now(); performance.now() - begun < PATIENCE; ) {
    const { receipt } = await server.api<Seen>('GET', `/receipts/${id}`);
    red ||= receipt.state === 'red';
    if (receipt.wholeAfter !== null) return { receipt: receipt.wholeAfter, red };
    await new Promise((later) => setTimeout(later, 50));
  }
  const { receipt } = await server.api<Seen>('GET', `/receipts/${id}`);
  const wrong = receipt.lines.filter(({ state }) => state !== 'green').map(({ label, fault }) => `${label}: ${fault}`);
  process.stderr.write(`receipt ${id} is ${receipt.state}: ${wrong.join('; ')}\n`);
  return { receipt: PATIENCE, red: true };
}

function searchFor(headline: string): string {
  return `/search/?q=${encodeURIComponent(headline)}`;
}

/** The file of the sitemap that its number puts it in. */
function mapOf({ id }: Story): string {
  return `/sitemaps/pages-${Math.ceil(id / 5_000)}.xml`;
}
