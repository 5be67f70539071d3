import { Conflict, Forbidden, Invalid, NotFound } from '../../base/errors.ts';
import { TooMany } from '../count-tries.ts';
import { BEGIN_AGAIN } from './contract.ts';
import { NotAsked, NotSignedIn } from './errors.ts';

const HEADERS = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'x-content-type-options': 'nosniff' };

export function answer(output: unknown, setCookies: readonly string[]): Response {
  const headers = new Headers({ ...HEADERS, 'content-type': 'application/json' });
  for (const cookie of setCookies) headers.append('set-cookie', cookie);
  return new Response(JSON.stringify(output), { status: 200, headers });
}

/** The refusal that an error stands for (RFC 9457), or `null` where it is a bug. No cookie goes with it. */
export function refusal(error: unknown, now: number): Response | null {
  if (error instanceof NotAsked)
    return problem(401, 'Not signed in', 'Too much time or too many tries: sign in from the beginning.', {
      type: BEGIN_AGAIN,
    });
  if (error instanceof NotSignedIn)
    return problem(401, 'Not signed in', 'This did not open anything. Check what you typed.');
  if (error instanceof NotFound) return problem(404, 'Not found', error.message);
  if (error instanceof Forbidden) return problem(403, 'Not allowed', error.message);
  if (error instanceof Invalid) return problem(422, 'Not accepted', error.message, { fields: error.fields });
  if (error instanceof Conflict) return problem(409, 'Conflict', error.message);
  if (!(error instanceof TooMany)) return null;
  const seconds = Math.max(1, Math.ceil((error.until - now) / 1000));
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  const refused = problem(429, 'Too many tries', `There were too many tries. Wait ${wait}, then try again.`);
  refused.headers.set('retry-after', String(seconds));
  return refused;
}

export function problem(status: number, title: string, detail: string, more: Record<string, unknown> = {}): Response {
  return new Response(JSON.stringify({ title, status, detail, ...more }), {
    status,
    headers: { ...HEADERS, 'content-type': 'application/problem+json' },
  });
}
