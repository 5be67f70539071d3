/**
 * Whether a request that changes something was made by our own pages. Browsers say where it comes from in a header that no
 * page can set (Fetch Metadata, `Sec-Fetch-Site`) or at least in `Origin`; whoever says neither is no browser of ours.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')?.toLowerCase();
}
