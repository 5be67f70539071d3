import type { Clock } from '../../base/clock.ts';
import type { Person } from '../../people/person.ts';
import type { Route, VisitorContext } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import type { Log } from '../log.ts';
import { statusOf } from '../on-error.ts';
import { problem, problemOf } from './problem.ts';
import { readInput, Unreadable } from './read-input.ts';
import type { RouteTable } from './route-table.ts';
import { isSameOrigin } from './same-origin.ts';

/** Who asks, as far as the accounts know. */
export interface SignedIn {
  person: Person;
  session: string;
  secondFactor: 'done' | 'needed' | 'setup';
}

export interface Asked {
  /** the request's id in the log */
  id: string;
  /** address of the asker, behind trusted proxies */
  from: string;
}

export interface DispatchSetting {
  db: Db;
  now: Clock;
  log: Log;
  table: RouteTable;
  whoIs(request: Request): Promise<SignedIn | null>;
}

/** Answers what the newsroom's app asks: finds the route, who asks, whether they may; and turns errors into problems. */
export function createDispatch(
  setting: DispatchSetting,
): (request: Request, path: string, asked: Asked) => Promise<Response> {
  return async (request, path, asked) => {
    try {
      return await answer(setting, request, path, asked);
    } catch (error) {
      if (error instanceof Unreadable) return problem({ status: error.status, detail: error.message, id: asked.id });
      if (statusOf(error) === 500)
        setting.log.error({ id: asked.id, err: error }, 'the newsroom could not be answered');
      return problemOf(error, asked.id);
    }
  };
}

async function answer(setting: DispatchSetting, request: Request, path: string, asked: Asked): Promise<Response> {
  const { id } = asked;
  const found = setting.table.find(request.method, path);
  if (!found) {
    const methods = setting.table.methodsOf(path);
    if (methods.length === 0) return problem({ status: 404, id });
    const refused = problem({ status: 405, id });
    refused.headers.set('allow', methods.join(', '));
    return refused;
  }
  if (request.method !== 'GET' && !isSameOrigin(request.headers))
    return problem({ status: 403, id, detail: 'This was asked from another site.' });
  const { route, params } = found;
  const visitor: VisitorContext = {
    db: setting.db,
    now: setting.now,
    who: null,
    from: asked.from,
    agent: (request.headers.get('user-agent') ?? '').slice(0, 300),
  };
  if (route.may === 'anyone')
    return reply(route, await route.run(visitor, (await readInput(request, route.endpoint, params)) as never));
  const known = await setting.whoIs(request);
  if (!known) return problem({ status: 401, id, detail: 'Please sign in.' });
  if (known.secondFactor !== 'done' && !route.beforeSecondFactor)
    return problem({
      status: 403,
      id,
      type: known.secondFactor === 'needed' ? 'second-factor' : 'set-up-second-factor',
      detail: 'A second factor is needed.',
    });
  // what one may not see is not found
  if (!route.may(known.person)) return problem({ status: 404, id });
  const ctx = { ...visitor, who: known.person.id, person: known.person, session: known.session };
  return reply(route, await route.run(ctx, (await readInput(request, route.endpoint, params)) as never));
}

/** What is sent has passed the endpoint's own schema, so that no field leaves that it does not name. */
function reply({ endpoint }: Route, value: unknown): Response {
  const output = endpoint.output.parse(value);
  if (output === undefined || output === null) return new Response(null, { status: 204 });
  return new Response(JSON.stringify(output), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
