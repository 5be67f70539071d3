import type { Question } from '../../base/answer.ts';

/** A question with the key its answer is kept under, or why there can be none. */
export type Asked = { question: Question; key: string } | { problem: 'malformed' | 'too-long' };

const LONGEST_PATH = 2048;
const LONGEST_VALUE = 512;

/**
 * Reads a request target (`/path?query`, as it came over the wire) into what pages may know of it. The path is
 * percent-decoded once, NFC, without doubled slashes; of the query only the parameters that `knows` names for the path
 * remain, first value each, in the order of their names. So `?utm_source=…` and `?x=1&x=2` can neither reach a page nor
 * make another copy of it. The key is itself a target that reads to the same question.
 */
export function questionOf(target: string, knows: (path: string) => readonly string[]): Asked {
  const mark = target.indexOf('?');
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  if (rawPath.length > LONGEST_PATH * 3) return { problem: 'too-long' };
  const path = decodePath(rawPath);
  if (path === null) return { problem: 'malformed' };
  if (path.length > LONGEST_PATH) return { problem: 'too-long' };
  const query = mark < 0 ? new URLSearchParams() : knownQuery(target.slice(mark + 1), knows(path));
  const words = query.toString();
  return { question: { path, query }, key: encodePath(path) + (words && `?${words}`) };
}

/** `null` for a broken escape, bytes that are not UTF-8, control characters and dot segments. */
function decodePath(raw: string): string | null {
  if (!raw.startsWith('/')) return null;
  let path = raw;
  try {
    if (raw.includes('%')) path = decodeURIComponent(raw);
  } catch {
    return null;
  }
  path = path.normalize('NFC').replace(/\/{2,}/g, '/');
  return /[\u0000-\u001f\u007f]|(?:^|\/)\.{1,2}(?:\/|$)/.test(path) || !path.isWellFormed() ? null : path;
}

function encodePath(path: string): string {
  return path.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/]+/g, encodeURIComponent);
}

function knownQuery(raw: string, known: readonly string[]): URLSearchParams {
  const query = new URLSearchParams();
  if (known.length === 0 || raw.length > LONGEST_PATH * 3) return query;
  const asked = new URLSearchParams(raw);
  for (const name of [...known].sort()) {
    const value = asked.get(name);
    if (value !== null) query.set(name, value.normalize('NFC').slice(0, LONGEST_VALUE).toWellFormed());
  }
  return query;
}
