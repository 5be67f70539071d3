import { startPaper } from '../e2e/start-paper.ts';
import { built } from './built.ts';
import type { SizedPaper } from './paper-of-size.ts';

const PASSWORD = 'quiet tide over nine stones';

/** A running server over a paper: its readers' side, its newsroom as a chief editor, and its end by `kill -9`. */
export interface PublishingServer {
  url: string;
  /** status and body, as a reader */
  get(path: string): Promise<{ status: number; body: string }>;
  /** @throws with the answer where it is no success */
  api<Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes the chief editor, once for a paper. */
export async function addChief({ db }: Pick<SizedPaper, 'db'>): Promise<void> {
  const { addPerson } = await built<typeof import('../src/people/add-person.ts')>('people/add-person');
  const known = await db.selectFrom('people').select('id').where('username', '=', 'bench').executeTakeFirst();
  if (known) return;
  const ctx = { db, now: Date.now, who: null };
  const named = { name: 'Bench Chief', email: 'bench@paper.example', username: 'bench', password: PASSWORD };
  await addPerson(ctx, { ...named, roles: ['chief'] });
}

export async function startPublishing(
  paper: SizedPaper,
  settings: Record<string, string> = {},
): Promise<PublishingServer> {
  const running = await startPaper({ ...paper.settings, ...settings }, ['--empty']);
  let cookie = '';
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${running.url}/newsroom/api${path}`, {
      method,
      headers: { cookie, origin: running.url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const signIn = async (): Promise<void> => {
    const answer = await send('POST', '/auth/sign-in', { who: 'bench', password: PASSWORD });
    if (!answer.ok) throw new Error(`signing in answers ${answer.status}: ${await answer.text()}`);
    cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
  };
  return {
    url: running.url,
    async get(path) {
      const answer = await fetch(running.url + path, { redirect: 'manual' });
      return { status: answer.status, body: await answer.text() };
    },
    async api<Answer>(method: 'GET' | 'POST', path: string, body?: unknown) {
      if (!cookie) await signIn();
      const answer = await send(method, path, body);
      if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
    async kill() {
      const gone = new Promise((done) => running.process.once('exit', done));
      running.process.kill('SIGKILL');
      await gone;
      await running.stop();
    },
    stop: running.stop,
  };
}
