/**
 * The one range that a request asks for (RFC 9110 section 14): positions with both ends included, `null` for the whole (no
 * range, an unknown unit, several ranges, a stale If-Range), `'beyond'` where nothing of it exists.
 */
export function byteRange(
  headers: Headers,
  length: number,
  validators: { etag: string; lastModified: string },
): { start: number; end: number } | null | 'beyond' {
  const condition = headers.get('if-range');
  if (condition && condition !== validators.etag && condition !== validators.lastModified) return null;
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec((headers.get('range') ?? '').replace(/\s+/g, ''));
  if (!match || (match[1] === '' && match[2] === '')) return null;
  if (match[1] === '') {
    const last = Math.min(Number(match[2]), length);
    return last === 0 ? 'beyond' : { start: length - last, end: length - 1 };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? length - 1 : Math.min(Number(match[2]), length - 1);
  if (match[2] !== '' && Number(match[2]) < start) return null;
  return start >= length ? 'beyond' : { start, end };
}
