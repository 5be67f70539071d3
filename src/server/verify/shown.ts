/** A link, an entry or a place in a list: where it leads, as a path in plain letters, and under which words. */
export interface Shown {
  path: string;
  words: string;
}

/** Every link of a page. */
export function linksIn(html: string): Shown[] {
  return [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href, inner]) => ({
    path: plainPath(decoded(href as string)),
    words: wordsOf(inner as string),
  }));
}

/** The entries of a feed in RSS, Atom or JSON Feed. @throws where the JSON is none */
export function entriesIn(feed: string): Shown[] {
  if (feed.startsWith('{')) {
    const { items } = JSON.parse(feed) as { items: { url: string; title: string }[] };
    return items.map(({ url, title }) => ({ path: plainPath(url), words: evened(title) }));
  }
  return [...feed.matchAll(/<(item|entry)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, kind, inner]) => {
    const entry = inner as string;
    const title = /<title[^>]*>([\s\S]*?)<\/title>/.exec(entry)?.[1] ?? '';
    const url =
      kind === 'item'
        ? /<link>([\s\S]*?)<\/link>/.exec(entry)?.[1]
        : /<link\b(?![^>]*\brel="(?!alternate"))[^>]*\bhref="([^"]*)"/.exec(entry)?.[1];
    return { path: plainPath(decoded(url ?? '')), words: evened(decoded(title)) };
  });
}

/** The addresses of a sitemap; `words` of a sitemap of news, else ''. */
export function locationsIn(map: string): Shown[] {
  return [...map.matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, inner]) => ({
    path: plainPath(decoded(/<loc>([\s\S]*?)<\/loc>/.exec(inner as string)?.[1] ?? '')),
    words: evened(decoded(/<news:title>([\s\S]*?)<\/news:title>/.exec(inner as string)?.[1] ?? '')),
  }));
}

/** An address of the paper as its path in plain letters, so that two ways to write it are one. Fragment and query go. */
export function plainPath(address: string): string {
  const path = address
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path.normalize('NFC');
  }
}

/** The words in a piece of HTML. */
export function wordsOf(html: string): string {
  return evened(decoded(html.replace(/<[^>]*>/g, '')));
}

/** Spaces of all kinds as one, and without what only tells where a line may break. */
export function evened(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name) return NAMED[name.toLowerCase()] ?? whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    );
}
