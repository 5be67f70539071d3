/** The app as one build made it. */
export interface ShellFiles {
  /** changes with any of its files */
  version: string;
  /** the script that the page begins with */
  entry: string;
  /** addresses of what the first screen and the editor are made of */
  files: readonly string[];
}

/** The page that stands for every screen. */
const PAGE = '/newsroom/';
const PREFIX = 'newsroom-app-';
/** of older builds: whoever still has the one before open may ask for more of it */
const KEPT_OTHERS = 1;

export function openFiles({ version }: ShellFiles): Promise<Cache> {
  return caches.open(PREFIX + version);
}

/** All or nothing: a worker whose app is not whole never comes to work. @throws {Error} */
export async function keepShell(shell: ShellFiles): Promise<void> {
  const cache = await openFiles(shell);
  await Promise.all([keepPage(cache, shell), ...shell.files.map((file) => keepFile(cache, file))]);
}

/** The page as it was kept, or null. */
export async function keptPage(shell: ShellFiles): Promise<Response | null> {
  return (await (await openFiles(shell)).match(PAGE, { ignoreVary: true })) ?? null;
}

/** A part of the app, of this build or of the one before. */
export async function keptFile(address: string): Promise<Response | null> {
  return (await caches.match(address, { ignoreVary: true })) ?? null;
}

/** Whether an answer is a part of the app and nothing else, so that it may be given again. */
export function isPart(answer: Response): boolean {
  return answer.status === 200 && answer.type === 'basic' && !answer.redirected;
}

/** Older builds go, but for the one before: keys come in the order of their making (Service Workers, `CacheStorage.keys`). */
export async function dropOthers({ version }: ShellFiles): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + version);
  await Promise.all(others.slice(0, -KEPT_OTHERS).map((name) => caches.delete(name)));
}

/** Asked for without cookies, so that it is nobody's. */
async function keepPage(cache: Cache, { entry }: ShellFiles): Promise<void> {
  const answer = await fetch(PAGE, { credentials: 'omit', cache: 'no-store' });
  const isHtml = answer.headers.get('content-type')?.startsWith('text/html');
  const text = await answer.clone().text();
  // another build may serve already, or something on the way may answer in its place
  if (!isPart(answer) || !isHtml || !text.includes(entry) || text.includes('first-answers'))
    throw new Error('no page of this build');
  await cache.put(PAGE, answer);
}

async function keepFile(cache: Cache, file: string): Promise<void> {
  if (await cache.match(file, { ignoreVary: true })) return;
  const answer = (await keptFile(file)) ?? (await fetch(file));
  if (!isPart(answer)) throw new Error(`${file} is not there`);
  await cache.put(file, answer);
}
