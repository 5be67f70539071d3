import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { codingOf } from '../site/cache/coding.ts';
import type { PageCache } from '../site/cache/page-cache.ts';
import { replyWith } from '../site/cache/reply.ts';
import type { Log } from './log.ts';
import { type Look, lookAt } from './look.ts';
import { plainPage } from './plain-page.ts';
import type { NoteReading } from './readings.ts';
import type { Tally } from './tally.ts';
import { clientAddress, isSecure, shortened, type Trust } from './trusted-proxy.ts';
import { OWN_ASKER } from './verify/door-client.ts';

export interface FrontDoorSetting {
  hosts: ReadonlySet<string>;
  trust: Trust;
  cache: PageCache;
  /** everything that is not a page in memory */
  further(request: IncomingMessage, response: ServerResponse): Promise<unknown>;
  log: Log;
  tally: Tally;
  noteReading: NoteReading;
  /** from the first moment of shutting down, connections are not kept */
  isClosing(): boolean;
}

const LONGEST_TARGET = 8000;
/** answer to any name: whoever watches the server knows its number only */
const FOR_ANY_HOST = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Where every request comes in: refuses what is not for this server, answers at once what the page cache holds, and hands
 * on the rest. Nothing thrown behind it can end the process.
 */
export function createFrontDoor(
  setting: FrontDoorSetting,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { cache, tally } = setting;
  return (request, response) => {
    try {
      const look = lookAt(request);
      const refused = refusal(request, look, setting.hosts);
      if (refused !== 0) return refuse(request, response, refused, setting);
      const { method } = request;
      if (method === 'GET' || method === 'HEAD') {
        const page = cache.hit(request.url as string);
        const form = page?.ready(codingOf(look.acceptEncoding));
        if (page && form && !setting.isClosing()) {
          const secure = look.forwardedProto !== undefined && isSecure(request, setting.trust);
          const conditions = { method, ifNoneMatch: look.ifNoneMatch, ifModifiedSince: look.ifModifiedSince, secure };
          const { status, head, body } = replyWith(page, form, conditions);
          response.writeHead(status, head);
          response.end(body);
          tally.hit(status);
          setting.noteReading(page, { method, userAgent: look.userAgent, purpose: look.purpose });
          return;
        }
      }
      handOn(request, response, setting);
    } catch (error) {
      fail(request, response, error, setting);
    }
  };
}

/** The status to refuse with, or 0. Writes an absolute target (RFC 9112 section 3.2.2) as the path it names. */
function refusal(request: IncomingMessage, look: Look, hosts: ReadonlySet<string>): number {
  let target = request.url as string;
  let { host } = look;
  if (look.hosts !== 1) return 400;
  if (target.length > LONGEST_TARGET) return 414;
  // no address has one (RFC 3986), and browsers take it for a slash
  if (target.includes('\\')) return 400;
  if (!target.startsWith('/')) {
    const url = /^https?:\/\//i.test(target) && URL.canParse(target) ? new URL(target) : null;
    if (!url) return request.method === 'OPTIONS' && target === '*' ? 405 : 400;
    host = url.host;
    target = url.pathname + url.search;
    request.url = target;
  }
  if (!hosts.has(host) && !hosts.has(host.toLowerCase()) && !FOR_ANY_HOST.has(target)) return 421;
  return request.method === 'TRACE' || request.method === 'CONNECT' ? 405 : 0;
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, setting: FrontDoorSetting): void {
  const extra = status === 405 ? ['Allow', 'GET, HEAD', 'Connection', 'close'] : ['Connection', 'close'];
  const { head, body } = plainPage(status, { headers: extra });
  response.writeHead(status, head);
  response.end(request.method === 'HEAD' ? null : body);
  setting.tally.refused(status);
}

function handOn(request: IncomingMessage, response: ServerResponse, setting: FrontDoorSetting): void {
  const begun = performance.now();
  const id = randomBytes(6).toString('base64url');
  requestIds.set(request, id);
  if (setting.isClosing()) response.setHeader('Connection', 'close');
  response.once('close', () => {
    const seconds = (performance.now() - begun) / 1000;
    setting.tally.answered(response.statusCode, seconds);
    // what receipts ask for is as much as readers do, and says nothing of them
    setting.log[request.headers['user-agent'] === OWN_ASKER ? 'debug' : 'info'](
      {
        id,
        method: request.method,
        path: loggedPath(request.url as string),
        status: response.statusCode,
        ms: Math.round(seconds * 10_000) / 10,
        ip: shortened(clientAddress(request, setting.trust)),
        ...(!response.writableFinished && { aborted: true }),
      },
      'request',
    );
  });
  setting.further(request, response).catch((error: unknown) => fail(request, response, error, setting));
}

/** Not the query, which may hold what a reader searched for, nor the secret of a preview, which opens it. */
function loggedPath(url: string): string {
  const path = url.split('?', 1)[0]?.slice(0, 500) ?? '';
  return /^\/+preview\//i.test(path) ? '/preview/…' : path;
}

const requestIds = new WeakMap<IncomingMessage, string>();

/** The request's id, as the log and error pages name it. */
export function idOf(request: IncomingMessage | undefined): string {
  return (request && requestIds.get(request)) ?? 'none';
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown, setting: FrontDoorSetting): void {
  const id = idOf(request);
  setting.log.error({ id, err: error }, 'a request failed outside of every boundary');
  if (response.headersSent) return void response.destroy();
  const { status, head, body } = plainPage(500, { id });
  response.writeHead(status, head);
  response.end(body);
}
