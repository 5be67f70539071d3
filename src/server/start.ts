import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { systemClock } from '../base/clock.ts';
import { startLaunchClock } from '../fronts/launches/start-launch-clock.ts';
import { startMenuClock } from '../paper/menus/start-menu-clock.ts';
import { sampleStaffLinks } from '../people/add-sample-staff.ts';
import { ownerLink } from '../people/owner-link.ts';
import { startTimetable } from '../publishing/schedules/start-timetable.ts';
import { PageCache, roomOf } from '../site/cache/page-cache.ts';
import { createReadCounter } from '../stats/read-counter.ts';
import { createApp } from './app.ts';
import { closerOf } from './close-server.ts';
import { type Config, hostsOf, originOf } from './config.ts';
import { startEventLoop } from './event-loop.ts';
import { fillApart } from './fill-apart.ts';
import { createFrontDoor } from './front-door.ts';
import { headersOf } from './headers.ts';
import type { Log } from './log.ts';
import { openNewspaper } from './newspaper.ts';
import { lazyNewsroom } from './newsroom/lazy-newsroom.ts';
import { tellEvents } from './newsroom/tell-events.ts';
import { createPages } from './pages.ts';
import { plainPage } from './plain-page.ts';
import { noteReadings } from './readings.ts';
import { readyDatabase } from './ready-database.ts';
import { readyFolder } from './ready-folder.ts';
import { recurring } from './recurring.ts';
import { refreshAfter } from './refresh-after.ts';
import { createRush } from './rush.ts';
import { startSchedule } from './schedule.ts';
import { secretOf } from './secret.ts';
import { holdFolder } from './server-lock.ts';
import { answerBrokenRequests, limitPatience, SERVER_LIMITS } from './sockets.ts';
import { createTally } from './tally.ts';
import { tellMenuEditors } from './tell-menu-editors.ts';
import { verifyReceipts } from './verify/verify-receipts.ts';
import { startWork } from './work.ts';

export interface Running {
  /** where it can be reached from this machine or, if set, the paper's address */
  origin: string;
  port: number;
  /** lets whoever opens it first in as the owner; null: the paper has one */
  ownerLink: string | null;
  /** the people of the sample edition, each with a link that signs in once */
  sampleStaff: { name: string; roles: readonly string[]; link: string }[];
  /** takes no new work, lets what is under way end, and closes everything; within `patience` milliseconds */
  stop(patience?: number): Promise<void>;
}

/**
 * Opens everything in the order in which one needs the other, and serves. The socket is opened first: a paper that is
 * just starting says "one moment" rather than refusing the connection.
 * @throws Conflict where another server has the data folder, or it cannot be written to
 */
export async function start(config: Config, log: Log, { fill }: { fill: boolean }): Promise<Running> {
  readyFolder(config.data);
  const release = config.database.startsWith('postgres') ? () => {} : holdFolder(config.data);
  let handle: Parameters<typeof createServer>[1] & {} = (_, response) => {
    const { status, head, body } = plainPage(503);
    response.writeHead(status, head).end(body);
  };
  const server = createServer(SERVER_LIMITS, (request, response) => handle(request, response));
  const closeServer = closerOf(server);
  limitPatience(server);
  answerBrokenRequests(server);
  const port = await listen(server, config).catch((error: unknown) => {
    release();
    throw error;
  });
  const origin = originOf(config, port);
  const db = await readyDatabase(config.database);
  const secret = secretOf(config);
  const newspaper = await openNewspaper({
    db,
    origin,
    data: config.data,
    now: systemClock,
    log,
    mail: { smtp: config.smtp, from: config.mailFrom },
  });
  if (fill && (await fillApart(db))) await newspaper.refresh();

  let closing = false;
  const tally = createTally(() => cache);
  const cache: PageCache = new PageCache({
    headersOf,
    now: systemClock,
    limits: roomOf(config.pageMemory),
    onStale(key, error) {
      tally.stale();
      log.warn({ path: key.split('?', 1)[0], err: error }, 'a page could not be made: an old copy was sent');
    },
  });
  const reads = createReadCounter({ db, now: systemClock });
  const noteReading = noteReadings(reads.count);
  const hosts = hostsOf(config, port);
  const newsroom = lazyNewsroom({
    db,
    origin,
    hosts,
    secret,
    now: systemClock,
    log,
    paper: newspaper.paper,
    preview: newspaper.preview,
    previewFront: newspaper.previewFront,
    previewSettings: newspaper.previewSettings,
    previewMenus: newspaper.previewMenus,
    findStories: newspaper.findStories,
    data: config.data,
    sendsMail: config.smtp !== null,
    onReceiptWanted: () => void verifying?.poke(),
  });
  server.on('upgrade', newsroom.upgrade);
  const follow = refreshAfter(db, cache, newspaper, log);
  let verifying: ReturnType<typeof verifyReceipts> | undefined;
  const tell = tellEvents(newsroom.tell);
  const events = await startEventLoop(db, systemClock, log, async (told) => {
    await follow(told);
    verifying?.follow(told);
    for (const { event } of told) tell(event);
  });
  const rush = createRush();
  const work = await startWork({ db, now: systemClock, jobs: newspaper.jobs, log, tally, rest: rush.rest });
  // what was done here is followed at once; what others did, at the next turn
  const wake = (): void => void Promise.all([events.poll(), work.poll()]).catch(() => {});
  const timetable = startTimetable({ db, now: systemClock, log, origin, rush: rush.during, onRan: wake });
  const launches = startLaunchClock({ db, now: systemClock, log, onRan: wake });
  const menus = startMenuClock({ db, now: systemClock, log, onRan: wake, tell: tellMenuEditors });
  const schedule = startSchedule(
    recurring({ db, cache, newspaper, reads, now: systemClock, log, origin, linkChecks: config.linkChecks }),
    log,
  );
  const app = createApp({
    config,
    log,
    pages: createPages(cache, newspaper.sources, noteReading),
    files: newspaper.files,
    async newsroom(request, asked) {
      const answer = await newsroom.answer(request, asked);
      if (request.method !== 'GET' && request.method !== 'HEAD') wake();
      return answer;
    },
    metrics: () => tally.text(),
    async checkReady() {
      if (closing) throw new Error('the server is closing');
      await sql`select 1`.execute(db);
    },
  });
  handle = createFrontDoor({
    hosts,
    trust: config.trust,
    cache,
    further: getRequestListener(app.fetch),
    log,
    tally,
    noteReading,
    isClosing: () => closing,
  });
  // not before the door is open: who asks sooner is told to wait a moment
  verifying = verifyReceipts({
    ...{ db, now: systemClock, log, tally, origin, port, host: config.host },
    ...{ sources: newspaper.sources, tell: newsroom.tell, rest: rush.rest },
  });
  const system = { db, now: systemClock, who: null };
  const report = setInterval(() => {
    const hits = tally.takeHits();
    if (hits > 0) log.info({ hits }, 'pages answered from memory in the last minute');
  }, 60_000).unref();

  return {
    origin,
    port,
    ownerLink: await ownerLink(system, origin),
    sampleStaff: await sampleStaffLinks(system, origin),
    async stop(patience = 10_000) {
      closing = true;
      clearInterval(report);
      const enough = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
      // sockets and streams of the newsroom are connections that never end by themselves
      await Promise.race([newsroom.close(), enough]);
      // a job that does not end in time is done again by whoever starts next
      const quiet = Promise.all([
        events.stop(),
        work.stop(),
        timetable.stop(),
        launches.stop(),
        menus.stop(),
        schedule.stop(),
        verifying.stop(),
      ]);
      await Promise.all([closeServer(patience), Promise.race([quiet, enough])]);
      // those that were answered until now
      const unwritten = (err: unknown) => log.warn({ err }, 'how often stories were read was not written down');
      await Promise.race([reads.write().catch(unwritten), enough]);
      await newspaper.close();
      await db.destroy();
      release();
    },
  };
}

async function listen(server: Server, config: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}
