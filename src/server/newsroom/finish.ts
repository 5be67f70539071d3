import { securityHeaders } from '../headers.ts';

/**
 * What every answer below `/newsroom` carries: nobody keeps it, no search engine lists it, no other site reads it. Files
 * whose name changes with their content may be kept (they say so themselves).
 */
export function finish(response: Response, secure: boolean): Response {
  const { headers } = response;
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  headers.set('x-robots-tag', 'noindex, nofollow');
  headers.set('cross-origin-resource-policy', 'same-origin');
  // as for plain text: no answer of the newsroom may be read from elsewhere
  const list = securityHeaders('text/plain', secure);
  for (let at = 0; at < list.length; at += 2)
    if (!headers.has(list[at] as string)) headers.set(list[at] as string, list[at + 1] as string);
  return response;
}
