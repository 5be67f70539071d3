import { lookup as dnsLookup } from 'node:dns/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export interface FetchSetting {
  /** bytes of the body that are read at most */
  maxBytes: number;
  /** a type in lower case without parameters, such as `image/png`; refused ones are not read */
  accepts(type: string): boolean;
  /** ms from the first step to the last byte, all redirects together; default 30,000 */
  totalMs?: number;
  /** ms without a byte; default 10,000 */
  idleMs?: number;
  maxRedirects?: number;
  /**
   * lets in addresses of this machine and its network (all, or those it says yes to) and any port: for imports from a private
   * site, asked for in so many words
   */
  allowPrivate?: boolean | ((address: string) => boolean);
  /** stands in for the system's name service in tests */
  resolve?(host: string): Promise<readonly string[]>;
}

export interface Fetched {
  /** where it was found after redirects */
  url: string;
  type: string;
  bytes: Buffer;
}

/** Why something could not be fetched; the message may be shown to an editor and holds nothing of the answer. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused';
  /** `name`: it is not known; `private`: nothing of the public internet; `unreachable`: nobody answers there */
  readonly why: 'name' | 'private' | 'unreachable' | 'answer';

  constructor(message: string, why: FetchRefused['why'] = 'answer') {
    super(message);
    this.why = why;
  }
}

type Gate = Pick<FetchSetting, 'allowPrivate' | 'resolve'>;

const LONGEST_ADDRESS = 4_000;

/**
 * Fetches a file from a public address (X07): http or https on their own ports; the name is resolved once, every address
 * it has must be public, and the connection goes to the one that was checked; each redirect passes the same gate. Sends no
 * cookie and no credentials.
 * @throws FetchRefused
 */
export async function fetchPublic(address: string, setting: FetchSetting): Promise<Fetched> {
  const stop = AbortSignal.timeout(setting.totalMs ?? 30_000);
  let url = checkedUrl(address, setting);
  for (let hops = 0; ; hops++) {
    const answer = await ask(url, await checkedAddress(url, setting, stop), setting, stop);
    const target = answer.headers.location;
    if (!REDIRECTS.has(answer.statusCode ?? 0) || !target)
      return { url: url.href, ...(await take(answer, setting, stop)) };
    answer.destroy();
    if (hops >= (setting.maxRedirects ?? 5)) throw new FetchRefused('too many redirects');
    if (!URL.canParse(target, url.href)) throw new FetchRefused('redirected to no address');
    url = checkedUrl(new URL(target, url).href, setting);
  }
}

/**
 * Asks one public address, through the same gate, what it would answer: nothing of the body is read, no redirect followed.
 * @throws FetchRefused
 */
export async function askPublic(
  address: string,
  setting: Omit<FetchSetting, 'maxBytes' | 'accepts'> & { method: 'HEAD' | 'GET'; userAgent: string },
): Promise<{ status: number; location: string | undefined }> {
  const stop = AbortSignal.timeout(setting.totalMs ?? 30_000);
  const url = checkedUrl(address, setting);
  const answer = await ask(url, await checkedAddress(url, setting, stop), setting, stop);
  answer.destroy();
  return { status: answer.statusCode ?? 0, location: answer.headers.location };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function checkedUrl(address: string, { allowPrivate }: Gate): URL {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) throw new FetchRefused('not an address');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchRefused('not http or https');
  if (url.username || url.password) throw new FetchRefused('an address with a password in it');
  if (!allowPrivate && url.port !== '' && url.port !== '80' && url.port !== '443')
    throw new FetchRefused('a port other than 80 and 443');
  return url;
}

/** The URL standard has already turned decimal, hexadecimal, octal and full-width forms into plain addresses. */
async function checkedAddress(url: URL, setting: Gate, stop: AbortSignal): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [host] : await resolved(host, setting, stop);
  if (found.length === 0) throw new FetchRefused('a name with no address', 'name');
  if (!found.every((one) => isPublicAddress(one) || isAllowed(one, setting)))
    throw new FetchRefused('not a public address', 'private');
  return found[0] as string;
}

function isAllowed(address: string, { allowPrivate = false }: Gate): boolean {
  return typeof allowPrivate === 'function' ? allowPrivate(address) : allowPrivate;
}

async function resolved(host: string, { resolve = systemResolve }: Gate, stop: AbortSignal) {
  const late = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(new FetchRefused('took too long', 'unreachable')), { once: true });
  });
  try {
    return await Promise.race([resolve(host), late]);
  } catch (error) {
    throw error instanceof FetchRefused ? error : new FetchRefused('a name that is not known', 'name');
  }
}

async function systemResolve(host: string): Promise<string[]> {
  return (await dnsLookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

function ask(
  url: URL,
  address: string,
  {
    idleMs = 10_000,
    method = 'GET',
    userAgent = 'Standfirst',
  }: Pick<FetchSetting, 'idleMs'> & { method?: string; userAgent?: string },
  stop: AbortSignal,
): Promise<IncomingMessage> {
  const family = isIP(address);
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(refusal(error, stop));
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      agent: false,
      signal: stop,
      timeout: idleMs,
      maxHeaderSize: 16_384,
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': userAgent },
      // the socket asks this and nobody else, so a name that has changed its mind since the check changes nothing
      lookup: (_host, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
    });
    request.on('timeout', () => fail(new FetchRefused('took too long', 'unreachable')));
    request.on('timeout', () => request.destroy());
    request.on('error', fail);
    request.on('response', (response) => {
      response.on('error', () => {});
      request.prependListener('timeout', () => response.destroy(new FetchRefused('took too long', 'unreachable')));
      resolve(response);
    });
    request.end();
  });
}

async function take(
  answer: IncomingMessage,
  setting: FetchSetting,
  stop: AbortSignal,
): Promise<{ type: string; bytes: Buffer }> {
  try {
    if (answer.statusCode !== 200) throw new FetchRefused(`answered ${answer.statusCode}`);
    const type = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!setting.accepts(type)) throw new FetchRefused('not a type that is taken');
    if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity') throw new FetchRefused('compressed unasked');
    if (Number(answer.headers['content-length'] ?? 0) > setting.maxBytes) throw new FetchRefused('too large');
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > setting.maxBytes) throw new FetchRefused('too large');
      chunks.push(chunk);
    }
    if (!answer.complete) throw new FetchRefused('cut off');
    return { type, bytes: Buffer.concat(chunks) };
  } catch (error) {
    throw refusal(error, stop);
  } finally {
    answer.destroy();
  }
}

function refusal(error: unknown, stop: AbortSignal): FetchRefused {
  if (error instanceof FetchRefused) return error;
  return new FetchRefused(stop.aborted ? 'took too long' : 'could not be reached or broke off', 'unreachable');
}
