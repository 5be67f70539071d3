import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { ADDRESS_HEADER, type Auth } from '../auth.ts';
import type { Visitor } from '../who-is.ts';

/** One request to the doors: a context, where it comes from, and the cookies that its answer will set. */
export interface Visit extends Context {
  readonly auth: Auth;
  /** of the newsroom, as configured; nothing of the request */
  readonly origin: string;
  readonly paper: string;
  /** the paper's */
  readonly language: string;
  readonly from: string;
  readonly agent: string;
  /** what the library is given: cookies, program, address; made by us */
  readonly headers: Headers;
  /** what the browser's own cookie says that it is, or nothing */
  readonly device: string | null;
  readonly setCookies: string[];
  readonly visitor: Visitor | null;
  /** Work that the answer does not wait for, so that how long it takes tells nothing. */
  later(work: () => Promise<void>): void;
  /** how long what strangers ask for waits, in milliseconds */
  pause(): number;
}

/** Somebody's visit with a session. */
export type OwnVisit = Visit & { readonly visitor: Visitor };

/** The headers that the accounts library sees. */
export function headersFor(request: Request, from: string, origin: string): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: from, origin });
  const cookie = request.headers.get('cookie');
  if (cookie && cookie.length <= 4096) headers.set('cookie', cookie);
  headers.set('user-agent', agentOf(request));
  return headers;
}

export function agentOf(request: Request): string {
  return (request.headers.get('user-agent') ?? '').replace(/[^\x20-\x7e]/g, ' ').slice(0, 300);
}

/** Keeps the cookies of the library's answer for ours. */
export function keepCookies(visit: Visit, headers: Headers): void {
  visit.setCookies.push(...headers.getSetCookie());
}

/** The same headers without the session that the browser may have: for who is only about to sign in. */
export function withoutSession(headers: Headers): Headers {
  const own = new Headers(headers);
  const cookie = (own.get('cookie') ?? '')
    .split(/;\s*/)
    .filter((pair) => !/^(?:__Secure-)?standfirst\.session_token=/.test(pair))
    .join('; ');
  own.set('cookie', cookie);
  return own;
}

export function asPerson(visit: Visit, person: PersonId): Visit {
  return { ...visit, who: person };
}
