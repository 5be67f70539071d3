import type { ArticleId } from '../../base/ids.ts';
import { jpeg } from '../feed/story-html.ts';
import type { Wire } from '../sources.ts';
import type { SitemapUrl } from './url-set.ts';

/**
 * Articles are parted by number: piece n holds those from (n - 1) × {@link PIECE} + 1 to n × {@link PIECE}. An article
 * never moves to another file, and a new one changes the last file only.
 */
export const PIECE = 5000;

/** Numbers of the pieces that hold anything. One quick query for each. */
export async function pieces({ articles }: Wire): Promise<number[]> {
  const found: number[] = [];
  let after = 0;
  // the index of sitemaps holds 50,000 files at most (sitemaps.org/protocol)
  while (found.length < 50_000) {
    const [next] = await articles.addresses(after as ArticleId, 1);
    if (!next) break;
    const piece = Math.ceil(next.id / PIECE);
    found.push(piece);
    after = piece * PIECE;
  }
  return found;
}

/** Everything indexable of one piece. One query. */
export async function pieceUrls(piece: number, wire: Wire): Promise<SitemapUrl[]> {
  const from = (piece - 1) * PIECE;
  const rows = await wire.articles.addresses(from as ArticleId, PIECE);
  return rows
    .filter(({ id, noindex, path }) => id <= from + PIECE && !noindex && path !== '/')
    .map(({ path, changedAt, picture }) => ({
      loc: wire.urls.absolute(path),
      changedAt,
      pictures: picture ? [jpeg(picture, wire).url] : [],
    }));
}
