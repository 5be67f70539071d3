import { createHash, timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Reply } from '../site/cache/reply.ts';
import type { Config } from './config.ts';
import { idOf } from './front-door.ts';
import { securityHeaders } from './headers.ts';
import type { Log } from './log.ts';
import { statusOf } from './on-error.ts';
import type { Asking } from './pages.ts';
import { plainPage } from './plain-page.ts';
import { clientAddress, isLoopback, isSecure } from './trusted-proxy.ts';

export interface AppSetting {
  config: Pick<Config, 'trust' | 'metricsToken'>;
  pages(asking: Asking): Promise<Reply>;
  /** resolves where the paper can be read, rejects where it cannot */
  checkReady(): Promise<void>;
  metrics(): Promise<string>;
  /** media and the like, which are sent as they lie on disk; `null`: not one of these */
  files: readonly ((request: Request) => Promise<Response | null>)[];
  /** everything below `/newsroom` and `/preview`, with all its headers; absent: there is none */
  newsroom?(request: Request, asked: { id: string; from: string; secure: boolean }): Promise<Response>;
  log: Log;
}

type Env = { Bindings: Partial<HttpBindings> };

/** Everything that answers, but for the pages that the front door already has in memory. */
export function createApp(setting: AppSetting): Hono<Env> {
  const app = new Hono<Env>({ strict: true });
  // the newsroom has one service worker, readers have none: no other file comes to work as one, wherever it came from
  app.use(async (c, next) =>
    c.req.header('service-worker') && c.req.path !== '/newsroom/worker.js' ? plainResponse(404) : next(),
  );
  app.get('/healthz', () => text(200, 'ok'));
  app.get('/readyz', async (c) => {
    try {
      await setting.checkReady();
      return text(200, 'ready');
    } catch (error) {
      setting.log.warn({ id: idOf(c.env?.incoming), err: error }, 'not ready');
      return text(503, 'not ready');
    }
  });
  app.get('/metrics', async (c) =>
    mayReadMetrics(c, setting.config.metricsToken)
      ? text(200, await setting.metrics(), 'text/plain; version=0.0.4; charset=utf-8')
      : plainResponse(404),
  );
  const { newsroom } = setting;
  if (newsroom)
    for (const path of ['/newsroom', '/newsroom/*', '/preview/*'])
      app.all(path, (c) => {
        const from = c.env?.incoming ? clientAddress(c.env.incoming, setting.config.trust) : '';
        return newsroom(c.req.raw, { id: idOf(c.env?.incoming), from, secure: secure(c, setting) });
      });
  app.get('*', async (c) => {
    for (const file of setting.files) {
      const response = await file(c.req.raw);
      if (response) return withSecurity(response, secure(c, setting));
    }
    return toResponse(await setting.pages(askingOf(c, setting)));
  });
  app.all('*', (c) =>
    c.req.method === 'OPTIONS'
      ? withSecurity(new Response(null, { status: 204, headers: { allow: 'GET, HEAD, OPTIONS' } }), false)
      : plainResponse(405, ['Allow', 'GET, HEAD', 'Connection', 'close']),
  );
  app.onError((error, c) => {
    const status = statusOf(error);
    const id = idOf(c.env?.incoming);
    if (status === 500) setting.log.error({ id, err: error }, 'a page could not be made');
    else if (status === 503) setting.log.warn({ id, err: error }, 'the database is away');
    const page = plainPage(status, { id, secure: secure(c, setting) });
    return toResponse({ ...page, body: c.req.raw.method === 'HEAD' ? null : page.body });
  });
  return app;
}

function askingOf(c: Context<Env>, setting: AppSetting): Asking {
  const url = new URL(c.req.url);
  return {
    target: c.env?.incoming?.url ?? url.pathname + url.search,
    method: c.req.raw.method,
    acceptEncoding: c.req.header('accept-encoding'),
    ifNoneMatch: c.req.header('if-none-match'),
    ifModifiedSince: c.req.header('if-modified-since'),
    secure: secure(c, setting),
    userAgent: c.req.header('user-agent'),
    purpose: c.req.header('sec-purpose') ?? c.req.header('purpose'),
  };
}

function secure(c: Context<Env>, setting: AppSetting): boolean {
  return c.env?.incoming !== undefined && isSecure(c.env.incoming, setting.config.trust);
}

/** Whoever has the token; without one, only a program on this machine that came straight here. */
function mayReadMetrics(c: Context<Env>, token: string | null): boolean {
  if (token !== null && isSame(c.req.header('authorization') ?? '', `Bearer ${token}`)) return true;
  const isForwarded = [
    'forwarded',
    'via',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
  ].some((name) => c.req.header(name) !== undefined);
  return !isForwarded && isLoopback(c.env?.incoming?.socket.remoteAddress);
}

/** Compares in a time that does not tell how much of the word was right. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function toResponse({ status, head, body }: Reply): Response {
  const headers: [string, string][] = [];
  for (let at = 0; at < head.length; at += 2) headers.push([head[at] as string, head[at + 1] as string]);
  return new Response(body as Uint8Array<ArrayBuffer> | null, { status, headers });
}

function plainResponse(status: number, headers: string[] = []): Response {
  return toResponse(plainPage(status, { headers }));
}

function text(status: number, body: string, type = 'text/plain; charset=utf-8'): Response {
  return withSecurity(
    new Response(`${body}\n`, { status, headers: { 'content-type': type, 'cache-control': 'no-store' } }),
    false,
  );
}

/** Adds what every answer carries, where the sender has not already said better. */
function withSecurity(response: Response, isOverHttps: boolean): Response {
  const list = securityHeaders(response.headers.get('content-type') ?? '', isOverHttps);
  for (let at = 0; at < list.length; at += 2)
    if (!response.headers.has(list[at] as string)) response.headers.set(list[at] as string, list[at + 1] as string);
  return response;
}
