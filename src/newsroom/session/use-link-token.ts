import { useState } from 'react';

/**
 * The token that a link carries behind `#`. It is taken out of the address at once, so that it stays in no history and
 * in no screenshot, and kept for this tab, so that loading the page anew does not lose it.
 */
export function useLinkToken(): string {
  const [token] = useState(takeToken);
  return token;
}

function takeToken(): string {
  const place = `link-token:${location.pathname}`;
  const given = location.hash.slice(1);
  if (!given) return sessionStorage.getItem(place) ?? '';
  sessionStorage.setItem(place, given);
  history.replaceState(history.state, '', location.pathname + location.search);
  return given;
}
