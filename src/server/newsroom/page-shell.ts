import { randomBytes } from 'node:crypto';
import { escapeHtml } from '../../base/escape.ts';

export interface Shell {
  /** of the paper, BCP 47; the newsroom's own is another matter */
  language: string;
  /** the paper's name */
  paper: string;
  /** IANA name of its time zone */
  zone: string;
  /** addresses below `/newsroom/assets/` */
  script: string;
  styles: readonly string[];
  /** what the script will import */
  modules: readonly string[];
  /** `host[:port]` of the paper, for the policy */
  host: string;
  secure: boolean;
  /** what the first screen will ask for, by address below `/newsroom/api` */
  answers: Record<string, unknown>;
}

/** The one page of the newsroom; its app draws every screen in it, and says in which language. */
export function pageShell({ language, paper, zone, script, styles, modules, host, secure, answers }: Shell): Response {
  const nonce = randomBytes(16).toString('base64url');
  const name = escapeHtml(paper);
  const sheets = styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`).join('');
  const ahead = modules.map((file) => `<link rel="modulepreload" href="${escapeHtml(file)}">`).join('');
  // as JSON has it, and without any sign that HTML reads
  const data = JSON.stringify(answers).replace(/</g, '\\u003c');
  const known = Object.keys(answers).length
    ? `<script type="application/json" id="first-answers">${data}</script>`
    : '';
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}: newsroom</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="csp-nonce" content="${nonce}">${sheets}${ahead}<script type="module" src="${escapeHtml(script)}"></script></head><body><div id="root" data-language="${escapeHtml(language)}" data-paper="${name}" data-zone="${escapeHtml(zone)}"><main class="before"><h1>${name}</h1></main></div>${known}<noscript><p>The newsroom needs JavaScript; the paper does not: <a href="/">front page</a>.</p></noscript></body></html>
`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce, `${secure ? 'wss' : 'ws'}://${host}`),
    },
  });
}

/** Styles by nonce; style attributes may stand, since the editor's widgets are placed with them. */
function policy(nonce: string, socket: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`,
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
