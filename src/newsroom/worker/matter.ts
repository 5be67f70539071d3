/** What the worker answers to. Everything else goes its way as if there were none. */
export type Matter = 'page' | 'file';

/**
 * `page`: somebody opens a screen of the app. `file`: a part of the app, whose address changes with its content. Answers of
 * the server, downloads, previews, uploads, what another site or the reader's pages ask: null.
 */
export function matterOf(
  { method, mode, url, headers }: Pick<Request, 'method' | 'mode' | 'url' | 'headers'>,
  origin: string,
): Matter | null {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin || !address.pathname.startsWith(SCOPE)) return null;
  if (address.pathname.startsWith(ASSETS)) return headers.has('range') ? null : 'file';
  return mode === 'navigate' && !address.pathname.startsWith(API) ? 'page' : null;
}

/** Where the worker is at home; the reader's site lies outside. */
const SCOPE = '/newsroom/';
const ASSETS = '/newsroom/assets/';
const API = '/newsroom/api/';
