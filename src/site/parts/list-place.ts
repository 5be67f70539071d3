import type { Keyset } from '../../articles/public.ts';
import type { Question } from '../../base/answer.ts';
import type { ArticleId } from '../../base/ids.ts';

/** Where in a list a reader is: a numbered page, 1 the newest, or what was published before a story. */
export type ListPlace = { page: number; before?: undefined } | { page: 1; before: Keyset };

/**
 * Reads what follows a list's base address: nothing, or `page/N/`; with `?before=` a keyset. null: no place of a list
 * (page 0, negative, padded, too large, other words). `moved`: the number of the page that has a better address.
 */
export function placeOf(rest: string, { query }: Pick<Question, 'query'>): ListPlace | { moved: number } | null {
  if (rest !== '') {
    const page = pageNumber(/^page\/(\d+)\/$/.exec(rest)?.[1]);
    return page === null ? null : page === 1 ? { moved: 1 } : { page };
  }
  const asked = query.get('page');
  if (asked !== null) {
    const page = pageNumber(asked);
    return page === null ? null : { moved: page };
  }
  const before = query.get('before');
  if (before === null) return { page: 1 };
  const keyset = readKeyset(before);
  return keyset && { page: 1, before: keyset };
}

/** A page's number as addresses write it, or null: no sign, no leading zero, at most seven digits. */
export function pageNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

/** What a path has after `base`, or null where it does not begin with it. */
export function restOf(path: string, base: string): string | null {
  return path.startsWith(base) ? path.slice(base.length) : null;
}

/** The path without its `page/N/`, and that rest. */
export function splitPage(path: string): { base: string; rest: string } {
  const at = path.search(/page\/[^/]*\/$/);
  return at > 0 && path[at - 1] === '/' ? { base: path.slice(0, at), rest: path.slice(at) } : { base: path, rest: '' };
}

/** `milliseconds-id`; both whole and within what a number holds. */
export function readKeyset(text: string): Keyset | null {
  const found = /^(-?\d{1,15})-(\d{1,15})$/.exec(text);
  return found && Number(found[2]) > 0 ? { publishedAt: Number(found[1]), id: Number(found[2]) as ArticleId } : null;
}

export function writeKeyset({ publishedAt, id }: Keyset): string {
  return `${publishedAt}-${id}`;
}

export function pagePath(base: string, page: number): string {
  return page === 1 ? base : `${base}page/${page}/`;
}
