import { escapeHtml } from '../base/escape.ts';
import { securityHeaders } from './headers.ts';

/** Words for answers that are made without the paper: the request is unusable, or nothing else works. */
const WORDS: Record<number, [title: string, advice: string]> = {
  400: ['This address cannot be read', 'Check it for stray characters, or start from the front page.'],
  405: ['This cannot be done here', 'This address only answers to being read.'],
  413: ['That is too much', 'Send less at a time.'],
  414: ['This address is too long', 'Shorten it, or start from the front page.'],
  421: ['This server does not answer to that name', 'If you run it, set SITE_URL to the address your readers use.'],
  431: ['The request carries too much', 'Clear the cookies of this site and try again.'],
  404: ['Nothing here', 'There is nothing at this address.'],
  500: ['Something went wrong', 'It has been written down. Please try again in a moment.'],
  503: ['One moment', 'The paper cannot be reached right now. Please try again in a minute.'],
};

/** A small page that needs no database. `id` is the request's, for the reader to quote. Nothing of the request is in it. */
export function plainPage(
  status: number,
  { secure = false, id, headers = [] }: { secure?: boolean; id?: string; headers?: string[] } = {},
): { status: number; head: string[]; body: Buffer } {
  const [title, advice] = WORDS[status] ?? (WORDS[500] as [string, string]);
  const body = Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"></head><body><main><h1>${title}</h1><p>${advice}</p>${
      id ? `<p>Request ${escapeHtml(id)}</p>` : ''
    }<p><a href="/">Front page</a></p></main></body></html>`,
  );
  const type = 'text/html; charset=utf-8';
  const head = ['Content-Type', type, 'Content-Length', String(body.length), 'Cache-Control', 'no-store'];
  if (status === 503) head.push('Retry-After', '10');
  return { status, head: [...head, ...securityHeaders(type, secure), ...headers], body };
}
