/** Somebody with a browser's cookies and without its window: a reader, and, signed in, one of the newsroom. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Answered>;
  /** any answer, also a refusal */
  ask(method: string, path: string, body?: unknown): Promise<Answered>;
  /** @throws with the answer where it is no success */
  api<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
  signIn(who: string, password: string): Promise<void>;
}

export interface Answered {
  status: number;
  headers: Headers;
  type: string;
  /** decompressed; bytes of pictures as Latin-1, so that words in them are found too */
  text: string;
}

export function visitor(url: string): Visitor {
  let cookie = '';
  const answered = async (answer: Response): Promise<Answered> => ({
    status: answer.status,
    headers: answer.headers,
    type: answer.headers.get('content-type') ?? '',
    text: Buffer.from(await answer.arrayBuffer()).toString(
      /^(image|font|audio|video)\//.test(answer.headers.get('content-type') ?? '') ? 'latin1' : 'utf8',
    ),
  });
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${url}/newsroom/api${path}`, {
      method,
      headers: { cookie, origin: url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    get: async (path, headers = {}) => answered(await fetch(url + path, { redirect: 'manual', headers })),
    ask: async (method, path, body) => answered(await send(method, path, body)),
    async api<Answer>(method: string, path: string, body?: unknown) {
      const answer = await answered(await send(method, path, body));
      if (answer.status >= 400) throw new Error(`${method} ${path} answers ${answer.status}: ${answer.text}`);
      return JSON.parse(answer.text) as Answer;
    },
    async signIn(who, password) {
      const answer = await send('POST', '/auth/sign-in', { who, password });
      if (!answer.ok) throw new Error(`signing in as ${who} answers ${answer.status}: ${await answer.text()}`);
      cookie = answer.headers
        .getSetCookie()
        .map((line) => line.split(';', 1)[0])
        .join('; ');
    },
  };
}
