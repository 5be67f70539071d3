import { escapeHtml } from '../base/escape.ts';
import { type ServerNotice, saidWith } from '../site/server-notice.tsx';
import { en } from '../site/strings/en.ts';
import { securityHeaders } from './headers.ts';

/** Makes these pages in the paper's looks and language. */
export type Printer = (status: number, id?: string) => ServerNotice;

let printer: Printer | null = null;

/** From now on the paper's own page is sent; without one, and where it cannot be made, a bare one in English. */
export function printPlainPages(by: Printer | null): void {
  printer = by;
}

/** A page that needs no query. `id` is the request's, for the reader to quote. Nothing of the request is in it. */
export function plainPage(
  status: number,
  { secure = false, id, headers = [] }: { secure?: boolean; id?: string; headers?: string[] } = {},
): { status: number; head: string[]; body: Buffer } {
  const notice = printed(status, id);
  const body = Buffer.from(notice.body);
  const type = 'text/html; charset=utf-8';
  const head = ['Content-Type', type, 'Content-Length', String(body.length), 'Cache-Control', 'no-store'];
  if (status === 503) head.push('Retry-After', '10');
  return { status, head: [...head, ...securityHeaders(type, secure, notice), ...headers], body };
}

/** The last resort must not fail: whatever goes wrong while the paper's page is made, the bare one is sent. */
function printed(status: number, id: string | undefined): ServerNotice {
  try {
    if (printer) return printer(status, id);
  } catch {}
  return bare(status, id);
}

function bare(status: number, id: string | undefined): ServerNotice {
  const { title, text } = saidWith(status);
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${en[title]}</title><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"></head><body><main><h1>${en[title]}</h1><p>${en[text]}</p>${
      id ? `<p>Request ${escapeHtml(id)}</p>` : ''
    }<p><a href="/">Front page</a></p></main></body></html>`,
    styleHashes: [],
    scriptHashes: [],
  };
}
