import type { Form, Page } from './page.ts';

/** The parts of a request that may change how a page is sent, though never what it says. */
export interface Conditions {
  method: string;
  ifNoneMatch?: string | null | undefined;
  ifModifiedSince?: string | null | undefined;
  /** the reader came by https, as a trusted proxy says */
  secure: boolean;
}

export interface Reply {
  status: number;
  /** names and values alternate */
  head: string[];
  body: Buffer | null;
}

/** The page in one form, as the request's conditions want it (RFC 9110 section 13.2.2). */
export function replyWith(page: Page, form: Form, conditions: Conditions): Reply {
  const which = conditions.secure ? 1 : 0;
  if (page.status === 200 && isUnchanged(page, form, conditions))
    return { status: 304, head: form.notModified[which], body: null };
  return { status: page.status, head: form.head[which], body: conditions.method === 'HEAD' ? null : form.body };
}

function isUnchanged(page: Page, form: Form, { ifNoneMatch, ifModifiedSince }: Conditions): boolean {
  if (ifNoneMatch !== undefined && ifNoneMatch !== null)
    return ifNoneMatch === form.etag || matchesAny(ifNoneMatch, form.etag);
  if (!ifModifiedSince || page.modifiedSecond === null) return false;
  const since = Date.parse(ifModifiedSince);
  return !Number.isNaN(since) && page.modifiedSecond <= Math.floor(since / 1000);
}

/** Weak comparison (RFC 9110 section 8.8.3.2) with each tag of the list, or `*`. */
function matchesAny(list: string, etag: string): boolean {
  if (list.trim() === '*') return true;
  return [...list.matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag);
}
