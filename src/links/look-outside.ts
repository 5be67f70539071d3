import { FetchRefused } from '../media/fetch-public.ts';
import type { Finding } from './judge.ts';

/** One request, one answer, no body: redirects are not followed. @throws FetchRefused */
export type AskOutside = (
  address: string,
  method: 'HEAD' | 'GET',
) => Promise<{ status: number; location: string | undefined }>;

const MOST_STEPS = 5;
/** requests that one look makes at most: some servers answer GET only, and each step may need both */
export const MOST_ASKED = 8;
/** between two requests to a host */
const BETWEEN = 1_000;

/** Names that are nobody's, and never asked for (RFC 2606, RFC 6761). */
const NOBODYS = /(?:^|\.)(?:example|invalid|test|localhost|local|onion|example\.(?:com|net|org))(?::\d+)?$/;

/** Asks an outside address whether it is there still. Every step goes through the gate that `ask` keeps. */
export async function lookOutside(address: string, ask: AskOutside, between = BETWEEN): Promise<Finding> {
  if (NOBODYS.test(new URL(address).host)) return { is: 'there' };
  let at = address;
  let isForGood = true;
  let asked = 0;
  const once = async (method: 'HEAD' | 'GET') => {
    if (asked > 0) await new Promise((done) => setTimeout(done, between));
    asked += 1;
    return ask(at, method);
  };
  try {
    for (let step = 0; step <= MOST_STEPS && asked < MOST_ASKED - 1; step++) {
      let answer = await once('HEAD').catch((error: unknown) => {
        // some servers hang up on HEAD
        if (error instanceof FetchRefused && error.why === 'unreachable') return { status: 405, location: undefined };
        throw error;
      });
      if (answer.status >= 400) answer = await once('GET');
      const { status, location } = answer;
      if (status < 300 || status === 304) return at === address || !isForGood ? { is: 'there' } : movedTo(address, at);
      if (status >= 400 || location === undefined) return found(status);
      if (!URL.canParse(location, at)) return { is: 'broken', status };
      isForGood &&= status === 301 || status === 308;
      at = new URL(location, at).href;
    }
    return { is: 'broken' };
  } catch (error) {
    if (!(error instanceof FetchRefused)) throw error;
    return { is: error.why === 'answer' ? 'refused' : error.why };
  }
}

function found(status: number): Finding {
  if (status === 404 || status === 410) return { is: 'gone', status };
  // what asks to sign in, to wait, or not to be a program says nothing about the page
  return { is: status >= 500 ? 'broken' : 'refused', status };
}

/** https instead of http, with or without `www.` or a last slash is the same page. */
function movedTo(from: string, to: string): Finding {
  const bare = (address: string): string => {
    const { host, pathname, search } = new URL(address);
    return host.replace(/^www\./, '').replace(/:(?:80|443)$/, '') + pathname.replace(/\/$/, '') + search;
  };
  return bare(from) === bare(to) ? { is: 'there' } : { is: 'moved', to: new URL(to).href.slice(0, 2_000) };
}
