const LONGEST = 2000;

/**
 * A path as readers' requests carry it after decoding: one leading slash, no doubled ones, percent-decoded once, NFC; the
 * final slash stays as it is. Null where it is no plain path, or one that no request can ask for: with a back-slash (which
 * browsers read as a slash, so that `/\host/` would lead away), controls, escapes that stay, dot segments, or longer than any page's.
 */
export function canonicalPath(path: string): string | null {
  if (!path.startsWith('/') || /[?#\s\\]/.test(path)) return null;
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // a stray percent sign is a character like any other
  }
  const plain = decoded.normalize('NFC').replace(/\/{2,}/g, '/');
  if (/[?#\\\u0000-\u001f\u007f]|%[0-9a-f]{2}|\/\.{1,2}(?:\/|$)/i.test(plain) || !plain.isWellFormed()) return null;
  return plain === '/' || plain.length > LONGEST ? null : plain;
}
