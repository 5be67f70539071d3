import type { Answer } from '../base/answer.ts';

/** Headers of every answer that are the same for all, in pairs. */
const ALWAYS = [
  'X-Content-Type-Options',
  'nosniff',
  'Referrer-Policy',
  'strict-origin-when-cross-origin',
  'Permissions-Policy',
  [
    'accelerometer',
    'browsing-topics',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy',
  'same-origin',
] as const;

const TWO_YEARS = 63_072_000;
const IMMUTABLE_FROM = 31_536_000;
/** seconds a page may be kept without asking, by status, where the answer itself does not say */
const MAX_AGE: Partial<Record<number, number>> = { 200: 60, 301: 300, 404: 10, 410: 60 };

/**
 * Everything the server adds to an answer: caching, security and its content headers, as a flat list for `writeHead`.
 * Every value passes {@link headerValue}, so no answer can break out of its line.
 */
export function headersOf(answer: Answer, secure: boolean): string[] {
  const type = answer.headers['content-type'] ?? 'application/octet-stream';
  const list: string[] = [];
  for (const [name, value] of Object.entries(answer.headers))
    list.push(canonicalName(name), name.toLowerCase() === 'location' ? locationValue(value) : headerValue(value));
  list.push('Cache-Control', cacheControl(answer));
  list.push('Vary', 'Accept-Encoding');
  // those that begin so are notes of this process to itself
  const keys = answer.tags.filter((tag) => !tag.startsWith('~'));
  if (keys.length > 0 && answer.maxAge !== 0) list.push('Surrogate-Key', headerValue(keys.slice(0, 200).join(' ')));
  list.push(...securityHeaders(type, secure, answer));
  return list;
}

/** The headers that also media, errors and whatever else the server sends must carry. */
export function securityHeaders(
  type: string,
  secure: boolean,
  inline: Pick<Answer, 'styleHashes' | 'scriptHashes'> = {},
): string[] {
  const list: string[] = [...ALWAYS];
  list.push('Content-Security-Policy', isPage(type) ? pagePolicy(inline) : FILE_POLICY);
  list.push('Cross-Origin-Resource-Policy', isPage(type) ? 'same-origin' : 'cross-origin');
  if (
    /^(application\/(rss|atom|feed)\+|application\/(feed\+)?json|(text|application)\/xml|image\/|font\/|audio\/|video\/)/i.test(
      type,
    )
  )
    list.push('Access-Control-Allow-Origin', '*');
  if (secure) list.push('Strict-Transport-Security', `max-age=${TWO_YEARS}`);
  return list;
}

function isPage(type: string): boolean {
  return /^text\/html/i.test(type);
}

/** What is no page runs nothing and is framed by nobody, even when opened by itself (an SVG, a feed). */
const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

function pagePolicy({ styleHashes = [], scriptHashes = [] }: Pick<Answer, 'styleHashes' | 'scriptHashes'>): string {
  const hashes = (list: string[]) => list.map((hash) => ` 'sha256-${hash}'`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${hashes(scriptHashes)}`,
    `style-src 'self'${hashes(styleHashes)}`,
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/**
 * Shared caches ask again after half a minute, so that a correction is seen soon even where nobody purges by surrogate key,
 * and may show an old copy while they ask. A reader's own browser, which nobody can purge, asks for a page whenever it is
 * opened, and gets 304 where it is the same: an old copy is shown for ten seconds at most. Both may for a day when the server
 * is away (RFC 5861).
 */
function cacheControl(answer: Answer): string {
  const maxAge = answer.maxAge ?? MAX_AGE[answer.status] ?? 0;
  if (maxAge === 0) return 'no-store';
  if (maxAge >= IMMUTABLE_FROM) return `max-age=${IMMUTABLE_FROM}, immutable`;
  const shared = Math.min(maxAge, 30);
  const [own, meanwhile] = isPage(answer.headers['content-type'] ?? '') ? [0, 10] : [maxAge, 600];
  return `max-age=${own}, s-maxage=${shared}, stale-while-revalidate=${meanwhile}, stale-if-error=86400`;
}

/** Only what RFC 9110 section 5.5 allows, in one line; other characters as UTF-8 percent escapes. */
export function headerValue(value: string): string {
  return value
    .replace(/[\r\n\0]+/g, ' ')
    .replace(/[^\t\x20-\x7e]+/g, (run) => encodeURIComponent(run.toWellFormed()))
    .trim();
}

/** A redirect goes to a path of this site or to a whole http(s) address; `//host` and `/\host` are made paths again. */
function locationValue(value: string): string {
  const clean = headerValue(value).replace(/\\/g, '%5C');
  return /^https?:\/\//i.test(clean) ? clean : `/${clean.replace(/^[/\s]+/, '')}`;
}

function canonicalName(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}
