/**
 * A path as readers' requests carry it after decoding: one leading slash, no doubled ones, percent-decoded once, NFC; the
 * final slash stays as it is. Null where it is no plain path.
 */
export function canonicalPath(path: string): string | null {
  if (!path.startsWith('/') || /[?#\s\\]/.test(path)) return null;
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // a stray percent sign is a character like any other
  }
  if (/[?#\u0000-\u001f]/.test(decoded)) return null;
  const plain = decoded.normalize('NFC').replace(/\/{2,}/g, '/');
  return plain === '/' ? null : plain;
}
