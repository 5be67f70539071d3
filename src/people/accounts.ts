import type { Clock } from '../base/clock.ts';
import { dropOldSecrets } from '../mail/send-mail.job.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { createAuth } from './auth.ts';
import { pruneTries } from './count-tries.ts';
import { onEnded } from './ended.ts';
import { answer, problem, refusal } from './sign-in/answer.ts';
import { doorFor, inputOf, refuseForeign } from './sign-in/handle-door.ts';
import { someMoments } from './sign-in/send-asked-letter.job.ts';
import { deviceOf } from './sign-in/start-session.ts';
import { agentOf, headersFor, type Visit } from './sign-in/visit.ts';
import { nobodys } from './sign-in/with-password.ts';
import { createWhoIs, type Visitor } from './who-is.ts';

/** What of the server's log is used here. */
interface Log {
  error(detail: object, message: string): void;
}

export interface Accounts {
  /** answers everything below `/newsroom/api/auth/`. `from`: the asker's address, as the server found it out */
  handle(request: Request, from: string): Promise<Response>;
  /** who asks, by the session's cookie; `null`: nobody */
  whoIs(request: { headers: Headers }): Promise<Visitor | null>;
  /** tells at once of sessions that ended and of rights that changed; returns how to stop */
  onEnded: typeof onEnded;
  /** waits for letters and notes that answers did not wait for */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface AccountsSetting {
  db: Db;
  /** scheme, host and port of the newsroom, as configured */
  origin: string;
  secret: string;
  now: Clock;
  log: Log;
  /** name and language of the paper as they are now; letters and code apps say the name */
  paper(): { name: string; language: string };
  /** how long letters that strangers ask for wait, in milliseconds; absent: some seconds, by chance */
  pause?(): number;
}

const PRUNE_EVERY = 10 * 60_000;

export function createAccounts({
  db,
  origin,
  secret,
  now,
  log,
  paper,
  pause = someMoments,
}: AccountsSetting): Accounts {
  const auth = createAuth({ db, origin, secret, name: paper().name });
  const ctx: Context = { db, now, who: null };
  const who = createWhoIs(ctx, auth);
  const pending = new Set<Promise<void>>();
  let prunedAt = 0;
  nobodys().catch(() => {});

  function later(work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => log.error({ err: error }, 'what follows from a sign-in could not be done'))
      .finally(() => pending.delete(done));
    pending.add(done);
  }

  async function visitOf(request: Request, from: string): Promise<Visit> {
    const device = deviceOf(request.headers.get('cookie'), origin);
    const visitor = await who.whoIs(request.headers);
    const headers = headersFor(request, from, origin);
    const { name, language } = paper();
    return {
      ...ctx,
      auth,
      origin,
      paper: name,
      language,
      from,
      agent: agentOf(request),
      headers,
      device,
      setCookies: [],
      visitor,
      later,
      pause,
    };
  }

  async function handle(request: Request, from: string): Promise<Response> {
    const found = doorFor(request);
    if (!found) return problem(404, 'Not found', 'There is nothing here.');
    const foreign = refuseForeign(request, origin);
    if (foreign) return foreign;
    if (now() - prunedAt > PRUNE_EVERY) {
      prunedAt = now();
      later(() => pruneTries(ctx));
      later(() => dropOldSecrets(ctx));
    }
    try {
      const visit = await visitOf(request, from);
      if (found.door.own && !visit.visitor) return problem(401, 'Not signed in', 'Sign in first.');
      const input = await inputOf(request, found.door, found.inPath);
      return answer(await found.door.run(visit, input), visit.setCookies);
    } catch (error) {
      const refused = refusal(error, now());
      if (!refused) throw error;
      return refused;
    }
  }

  async function settle(): Promise<void> {
    while (pending.size > 0) await Promise.all(pending);
  }

  return {
    handle,
    whoIs: ({ headers }) => who.whoIs(headers),
    onEnded,
    settle,
    async close() {
      who.stop();
      await settle();
    },
  };
}
