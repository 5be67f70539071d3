/**
 * Paths of the front and of a story of whatever paper answers at `base`: the newest of its JSON feed; without one, the
 * link of the front with the longest last part, as stories' addresses have; `BENCH_ARTICLE` names one outright.
 */
export async function pagesOf(base: string): Promise<{ article: string; front: string }> {
  const article = process.env.BENCH_ARTICLE ?? (await fromFeed(base)) ?? (await fromFront(base));
  if (!article) throw new Error(`no story was found on the front of ${base}: name one by BENCH_ARTICLE=/path/`);
  return { article, front: '/' };
}

async function fromFeed(base: string): Promise<string | null> {
  const answer = await fetch(`${base}/feed.json`).catch(() => null);
  if (!answer?.ok || !/json/.test(answer.headers.get('content-type') ?? '')) return null;
  const { items } = (await answer.json()) as { items?: { url?: string }[] };
  const url = items?.[0]?.url;
  return url ? new URL(url, base).pathname : null;
}

async function fromFront(base: string): Promise<string | null> {
  return storyLink(await (await fetch(`${base}/`)).text(), base);
}

/** The link in the main part of a front that most looks like one to a story; the paper may name itself otherwise than `base`. */
export function storyLink(html: string, base: string): string | null {
  const main = html.slice(Math.max(0, html.search(/<main[\s>]/i)));
  const own = new URL(base);
  const paths = [...main.matchAll(/<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/gi)].flatMap(([, href]) => {
    const url = URL.parse((href as string).replaceAll('&amp;', '&'), base);
    const isOwn = url && (url.host === own.host || (isLoopback(url.hostname) && isLoopback(own.hostname)));
    if (!isOwn || !/^https?:$/.test(url.protocol) || url.pathname === '/' || NO_STORY.test(url.pathname)) return [];
    return { path: url.pathname + url.search, worth: worthOf(url.pathname) };
  });
  return paths.reduce((best, one) => (one.worth > best.worth ? one : best), { path: null as string | null, worth: 0 })
    .path;
}

const NO_STORY =
  /\.(?!html?$)\w+$|\/(category|tag|author|authors|topics?|section|feed|search|page|wp-\w+|login|about)(\/|$)/i;
const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

// a story's address ends with words, a section's with one
function worthOf(path: string): number {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return last.split(/[-_]/).length * 100 + last.length;
}
