import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Writable } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { ArticleId } from '../base/ids.ts';
import { PageCache } from '../site/cache/page-cache.ts';
import { createApp } from './app.ts';
import { closerOf } from './close-server.ts';
import { createFrontDoor } from './front-door.ts';
import { headersOf } from './headers.ts';
import { createLog } from './log.ts';
import { createPages, type Source } from './pages.ts';
import { noteReadings } from './readings.ts';
import { answerBrokenRequests, limitPatience, SERVER_LIMITS } from './sockets.ts';
import { createTally } from './tally.ts';
import { parseTrust } from './trusted-proxy.ts';

/** The whole door with a source that the test gives, on a port of its own. */
export async function serveForTest(
  source: Source,
  { trust = '', metricsToken = null as string | null, checkReady = async () => {} } = {},
) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog(
    'debug',
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(JSON.parse(String(chunk)));
        done();
      },
    }),
  );
  const state = { closing: false };
  const cache = new PageCache({ headersOf, now: Date.now, onStale: (key) => log.warn({ key }, 'stale') });
  const tally = createTally(() => cache);
  const read: ArticleId[] = [];
  const noteReading = noteReadings((story) => void read.push(story));
  const config = { trust: parseTrust(trust) ?? [], metricsToken };
  const app = createApp({
    config,
    log,
    pages: createPages(cache, [source], noteReading),
    files: [],
    metrics: () => tally.text(),
    checkReady,
  });
  const hosts = new Set<string>();
  const door = createFrontDoor({
    hosts,
    trust: config.trust,
    cache,
    further: getRequestListener(app.fetch),
    log,
    tally,
    noteReading,
    isClosing: () => state.closing,
  });
  const server = createServer(SERVER_LIMITS, door);
  const stop = closerOf(server);
  limitPatience(server);
  answerBrokenRequests(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  hosts.add(`127.0.0.1:${port}`).add(`localhost:${port}`);
  return {
    app,
    cache,
    lines,
    port,
    /** the stories whose pages were counted, in their order */
    read,
    server,
    state,
    /** in good order, as when the process is told to end */
    stop,
    url: `http://127.0.0.1:${port}`,
    /** sends bytes as they are and reads until the other side closes (or `wait` ms have passed) */
    raw: (bytes: string | Uint8Array, wait = 2000) => exchange(port, bytes, wait),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export type TestServer = Awaited<ReturnType<typeof serveForTest>>;

function exchange(port: number, bytes: string | Uint8Array, wait: number): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    const end = () => {
      socket.destroy();
      done(said);
    };
    const timer = setTimeout(end, wait);
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      end();
    });
    socket.write(bytes);
  });
}
