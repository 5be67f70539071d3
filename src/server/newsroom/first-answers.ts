/** What the list of stories asks for before it can be seen (`newsroom/stories`, without a filter). */
const ASKED = ['/me', '/stories?limit=50', '/lists', '/sections'];

/**
 * The answers that the first screen will ask for, to come along with the page: by address, those that were granted. Each
 * is asked as the app would, with the cookies of whoever wants the page.
 * @param ask answers a request for a path below `/newsroom/api`
 */
export async function firstAnswers(
  page: Request,
  ask: (request: Request, path: string) => Promise<Response>,
): Promise<Record<string, unknown>> {
  const { pathname, search, origin } = new URL(page.url);
  const cookie = page.headers.get('cookie');
  if (cookie === null || search !== '' || !/^\/newsroom\/?$/.test(pathname)) return {};
  const headers = { cookie, accept: 'application/json' };
  const of = async (address: string): Promise<[string, unknown][]> => {
    const url = new URL(`/newsroom/api${address}`, origin);
    const answer = await ask(new Request(url, { headers }), url.pathname.slice('/newsroom/api'.length));
    return answer.status === 200 ? [[address, await answer.json()]] : [];
  };
  const [me, ...rest] = ASKED as [string, ...string[]];
  const known = await of(me);
  // nobody is signed in: there is nothing to ask
  if (known.length === 0) return {};
  return Object.fromEntries([known, ...(await Promise.all(rest.map(of)))].flat());
}
