import type { ArticleId } from '../../base/ids.ts';
import { jpeg } from '../feed/story-html.ts';
import type { Wire } from '../sources.ts';
import type { SitemapUrl } from './url-set.ts';

/**
 * Articles are parted by number: piece n holds those from (n - 1) × {@link PIECE} + 1 to n × {@link PIECE}. An article
 * never moves to another file, and a new one changes the last file only.
 */
const PIECE = 5000;

/** Numbers of the pieces that hold anything indexable. One quick query for each, as a rule. */
export async function pieces({ articles }: Wire): Promise<number[]> {
  const found: number[] = [];
  let after = 0;
  // the index of sitemaps holds 50,000 files at most (sitemaps.org/protocol)
  while (found.length < 50_000) {
    const next = await articles.addresses(after as ArticleId, LOOK);
    const last = next.at(-1);
    if (!last) break;
    const open = next.find(isListed);
    if (open) found.push(Math.ceil(open.id / PIECE));
    after = open ? Math.ceil(open.id / PIECE) * PIECE : last.id;
  }
  return found;
}

// how many articles that are kept from search engines may stand first in a piece before it costs one more query
const LOOK = 20;

/** Everything indexable of one piece; null where there is nothing. One query. */
export async function pieceUrls(piece: number, wire: Wire): Promise<SitemapUrl[] | null> {
  const from = (piece - 1) * PIECE;
  const rows = await wire.articles.addresses(from as ArticleId, PIECE);
  const listed = rows.filter((row) => row.id <= from + PIECE && isListed(row));
  if (!listed.length) return null;
  return listed.map(({ path, changedAt, picture }) => ({
    loc: wire.urls.absolute(path),
    changedAt,
    pictures: picture ? [jpeg(picture, wire).url] : [],
  }));
}

/** The front page stands among the lists, whatever article may claim its address. */
function isListed({ noindex, path }: { noindex: boolean; path: string }): boolean {
  return !noindex && path !== '/';
}
