import type { PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { addPerson, type NewPerson } from './add-person.ts';
import { createSendAskedLetterJob } from './sign-in/send-asked-letter.job.ts';

export const ORIGIN = 'http://paper.example:3350';
export const PASSWORD = 'quiet tide over nine stones';

/** A browser of the tests: keeps cookies as a browser would, and says where it asks from. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly accounts: Accounts;
  from: string;

  constructor(accounts: Accounts, from = '192.0.2.1') {
    this.accounts = accounts;
    this.from = from;
  }

  get headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers({ cookie, 'user-agent': 'Tester/1', 'sec-fetch-site': 'same-origin', origin: ORIGIN });
  }

  async post(path: string, body: unknown = {}, extra: Record<string, string> = {}, method = 'POST') {
    const headers = this.headers;
    headers.set('content-type', 'application/json');
    for (const [name, value] of Object.entries(extra)) headers.set(name, value);
    const sent = method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(body) };
    const request = new Request(`${ORIGIN}/newsroom/api/auth${path}`, { method, headers, ...sent });
    const response = await this.accounts.handle(request, this.from);
    // what answers do not wait for is done before the test goes on, and before its database is closed
    await this.accounts.settle();
    for (const line of response.headers.getSetCookie()) {
      const [pair, ...attributes] = line.split('; ');
      const [name, value] = (pair as string).split(/=(.*)/s) as [string, string];
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const json = (await response.json()) as Record<string, unknown> & { fields?: Record<string, string> };
    return { status: response.status, json, response };
  }

  signIn(who: string, password = PASSWORD) {
    return this.post('/sign-in', { who, password });
  }

  who() {
    return this.accounts.whoIs({ headers: this.headers });
  }
}

export function openAccounts(ctx: Context, origin = ORIGIN, pause = () => 0): Accounts {
  const accounts = createAccounts({
    db: ctx.db,
    origin,
    secret: 'a secret of the tests, long enough for all',
    now: ctx.now,
    log: {
      error(_, message) {
        throw new Error(message);
      },
    },
    paper: () => ({ name: 'The Test Lantern', language: 'en' }),
    pause,
  });
  const settle = async () => {
    await accounts.settle();
    await sendAsked(ctx, origin);
  };
  return { ...accounts, settle };
}

/** What the server's runner of jobs does with the letters that strangers asked for, where their moment has come. */
export async function sendAsked(ctx: Context, origin = ORIGIN): Promise<void> {
  const { name, input, run } = createSendAskedLetterJob(() => ({ origin, paper: 'The Test Lantern', language: 'en' }));
  const due = await ctx.db
    .deleteFrom('jobs')
    .where('name', '=', name)
    .where('runAt', '<=', ctx.now())
    .returning('inputJson')
    .execute();
  for (const { inputJson } of due) await run(ctx, input.parse(JSON.parse(inputJson)));
}

export function addOne(ctx: Context, username: string, more: Partial<NewPerson> = {}): Promise<PersonId> {
  return addPerson(ctx, {
    name: `${username[0]?.toUpperCase()}${username.slice(1)} Penn`,
    email: `${username}@paper.example`,
    username,
    password: PASSWORD,
    roles: ['reporter'],
    ...more,
  });
}
