import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { sectionRoutes } from '../../articles/section-routes.ts';
import { settingsAddressRoutes } from '../../articles/settings-routes.ts';
import type { Clock } from '../../base/clock.ts';
import type { FindStories } from '../../fronts/candidates.ts';
import { frontRoutes } from '../../fronts/routes.ts';
import { linkRoutes } from '../../links/routes.ts';
import { openMedia } from '../../media/open-media.ts';
import { openDiskStorage } from '../../media/storage/disk.ts';
import { noticeRoutes } from '../../notices/routes.ts';
import { menuRoutes } from '../../paper/menus/routes.ts';
import { routes as paperRoutes } from '../../paper/routes.ts';
import { settingsFileRoutes } from '../../paper/settings/routes.ts';
import { createAccounts } from '../../people/accounts.ts';
import { peopleRoutes } from '../../people/routes.ts';
import { planningRoutes } from '../../planning/routes.ts';
import { receiptRoutes } from '../../publishing/receipts/routes.ts';
import { publishingRoutes } from '../../publishing/routes.ts';
import { statsRoutes } from '../../stats/routes.ts';
import type { Db } from '../../store/database.ts';
import { openWriting } from '../../writing/open-writing.ts';
import { textsOf } from '../../writing/texts-of.ts';
import type { Log } from '../log.ts';
import type { PreviewFront } from '../preview-front.ts';
import type { PreviewMenus } from '../preview-menus.ts';
import type { PreviewSettings } from '../preview-settings.ts';
import { answerFrontPreview } from './answer-front-preview.ts';
import { answerLookPreview } from './answer-look-preview.ts';
import { answerMenuPreview } from './answer-menu-preview.ts';
import { type AppFiles, loadAppFiles } from './app-files.ts';
import { authorityOf } from './authority.ts';
import { createDispatch } from './dispatch.ts';
import { createEventStream, type EventStream } from './event-stream.ts';
import { finish } from './finish.ts';
import { firstAnswers } from './first-answers.ts';
import { packAnswer } from './pack-answer.ts';
import { pageShell } from './page-shell.ts';
import { answerPreview, type PreviewSetting } from './preview.ts';
import { problem } from './problem.ts';
import { createRouteTable } from './route-table.ts';
import { isSameOrigin } from './same-origin.ts';
import { tellStories } from './tell-stories.ts';

export interface Newsroom {
  /** answers everything below `/newsroom` and `/preview` */
  answer(request: Request, asked: { id: string; from: string; secure: boolean }): Promise<Response>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** tells open screens that something is new */
  tell: EventStream['tell'];
  /** writes down what is still in memory, and lets go of connections */
  close(): Promise<void>;
}

export interface NewsroomSetting {
  db: Db;
  /** scheme and host of the paper, no trailing slash */
  origin: string;
  secret: string;
  /** folder for what is kept on disk */
  data: string;
  now: Clock;
  log: Log;
  /** a receipt is to be looked at at once */
  onReceiptWanted(): void;
  /** whether letters are taken by a mail server */
  sendsMail: boolean;
  paper(): { name: string; language: string; zone: string };
  /** a working copy as readers would see it; its files lie below `base` */
  preview: PreviewSetting['page'];
  /** a front's page as its drafts would make it */
  previewFront: PreviewFront;
  /** what would be at an address if the paper were set otherwise */
  previewSettings: PreviewSettings;
  /** the front page with the draft of a menu */
  previewMenus: PreviewMenus;
  /** search among live stories, for the front tool and for menus */
  findStories: FindStories;
}

const API = '/newsroom/api';
/** what is no JSON: the stream of what is new, a front as it would be launched, a page in another look or with another menu, files of the library, uploads (whose answers are the protocol's) */
const STREAMED =
  /^\/(events$|front-preview(?=\/)|look-preview(?=\/)|menu-preview(?=\/)|media-files(?=\/)|uploads(?=\/|$))/;

/** Puts the newsroom together. Loaded at the first request for it: a server that only has readers carries none of it. */
export async function openNewsroom(setting: NewsroomSetting): Promise<Newsroom> {
  const { db, now, log, origin } = setting;
  const files = loadAppFiles();
  const stream = createEventStream();
  const accounts = createAccounts(setting);
  const writing = openWriting({ db, now, log, authority: authorityOf(accounts), origin });
  const media = openMedia({ db, now, log, data: setting.data, storage: openDiskStorage(join(setting.data, 'media')) });
  const tell = tellStories(db, stream, (err) => log.error({ err }, 'nobody was told of a change'));
  writing.watch(({ story }) => tell({ kind: 'stories.changed', story }));
  accounts.onEnded(({ person, sessions }) =>
    stream.end(
      (one) => one.person === person && (sessions === 'all' || !sessions.length || sessions.includes(one.session)),
    ),
  );
  const dispatch = createDispatch({
    db,
    now,
    log,
    table: createRouteTable([
      ...peopleRoutes(setting),
      ...paperRoutes(origin),
      ...sectionRoutes,
      ...settingsAddressRoutes,
      ...settingsFileRoutes(setting.previewSettings),
      ...menuRoutes({
        findLive: async (words) => (await setting.findStories({ words, section: undefined, page: 1, size: 8 })).stories,
      }),
      ...linkRoutes,
      ...noticeRoutes,
      ...media.routes,
      ...writing.routes,
      ...planningRoutes(textsOf({ db }, writing.live)),
      ...publishingRoutes(writing.live),
      ...frontRoutes({ find: setting.findStories }),
      ...receiptRoutes({ onWanted: setting.onReceiptWanted }),
      ...statsRoutes,
    ]),
    whoIs: accounts.whoIs,
  });
  const api = async (
    request: Request,
    path: string,
    { secure, ...asked }: { id: string; from: string; secure: boolean },
  ): Promise<Response> => {
    if (path.startsWith('/auth/')) return accounts.handle(request, asked.from);
    const own = STREAMED.exec(path)?.[1];
    if (own === undefined) return packAnswer(request, await dispatch(request, path, asked));
    const known = await accounts.whoIs(request);
    if (known?.secondFactor !== 'done') return problem({ status: 401, id: asked.id });
    if (own === 'front-preview')
      return answerFrontPreview(setting.previewFront, request, { path, person: known.person, id: asked.id, secure });
    if (own === 'look-preview') {
      const look = { db, preview: setting.previewSettings };
      return answerLookPreview(look, request, { path, person: known.person, id: asked.id, secure });
    }
    if (own === 'menu-preview')
      return answerMenuPreview(setting.previewMenus, request, { path, person: known.person, id: asked.id, secure });
    if (own === 'media-files') return media.file(request, known.person);
    if (own === 'events') return stream.open(known.person, known.session) ?? problem({ status: 429, id: asked.id });
    if (request.method !== 'HEAD' && !isSameOrigin(request.headers)) return problem({ status: 403, id: asked.id });
    return media.upload(request, known.person);
  };
  const previews = { db, now, page: setting.preview, lend: media.lend };
  return {
    async answer(request, { secure, ...asked }) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith('/preview/')) return answerPreview(previews, request, secure);
      if (pathname.startsWith(`${API}/`))
        return finish(await api(request, pathname.slice(API.length), { ...asked, secure }), secure);
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return finish(problem({ status: 405, id: asked.id }), secure);
      if (pathname.startsWith('/newsroom/assets/'))
        return finish((await files.serve(request)) ?? problem({ status: 404, id: asked.id }), secure);
      if (pathname === WORKER) return finish(files.worker() ?? problem({ status: 404, id: asked.id }), secure);
      if (pathname === ROOT) return finish(toScope(request), secure);
      const answers = await firstAnswers(request, (asks, path) => dispatch(asks, path, asked));
      return finish(await packAnswer(request, page(request, setting, files, { secure, answers })), secure);
    },
    upgrade: writing.upgrade,
    tell,
    async close() {
      stream.close();
      await writing.close();
      media.close();
      await accounts.close();
    },
  };
}

const ROOT = '/newsroom';
const WORKER = '/newsroom/worker.js';

/** To where the service worker is at home; browsers remember the way, so that it can be gone without a line. */
function toScope(request: Request): Response {
  const headers = { location: `${ROOT}/${new URL(request.url).search}`, 'cache-control': 'private, max-age=2592000' };
  return new Response(null, { status: 308, headers });
}

/** The app's page; under another of the server's names, the way to the one that sessions are made for. */
function page(
  request: Request,
  { origin, paper }: NewsroomSetting,
  { entry, modules }: AppFiles,
  { secure, answers }: { secure: boolean; answers: Record<string, unknown> },
): Response {
  const host = request.headers.get('host') ?? '';
  const own = new URL(origin);
  const { pathname, search } = new URL(request.url);
  if (host.toLowerCase() !== own.host)
    return new Response(null, { status: 307, headers: { location: `${origin}${pathname}${search}` } });
  if (!entry) return new Response('The newsroom is not built: run `npm run build`.\n', { status: 503 });
  const { name, language, zone } = paper();
  return pageShell({
    ...entry,
    modules: modules(pathname),
    paper: name,
    language,
    zone,
    host: own.host,
    secure: secure || own.protocol === 'https:',
    answers,
  });
}
