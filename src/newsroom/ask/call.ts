import type { z } from 'zod';
import type { Endpoint } from '../../base/endpoint.ts';
import { firstAnswer } from './first-answers.ts';
import { noteLine } from './line.ts';
import { Problem, problemOf } from './problem.ts';
import { signedOut } from './signed-out.ts';

const API = '/newsroom/api';
/** all that is on its way beyond a page may have 64 kB together (Fetch, 4.5) */
const SHORT = 8_000;

/**
 * Asks the server, typed by the endpoint's contract. A short write arrives though the page is left meanwhile.
 * @throws {Problem} what the server refuses or cannot do; status 0 where it cannot be reached
 */
export async function call<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
  signal?: AbortSignal,
): Promise<z.output<Output>> {
  const { path, rest } = fillPath(endpoint.path, input);
  const asks = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const address = `${path}${asks ? queryOf(rest) : ''}`;
  const known = endpoint.method === 'GET' ? firstAnswer(address) : undefined;
  if (known !== undefined) return endpoint.output.parse(known);
  const body = asks ? undefined : JSON.stringify(rest);
  const answer = await fetch(API + address, {
    method: endpoint.method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(signal && { signal }),
    ...(body !== undefined && { body, keepalive: body.length < SHORT }),
  }).catch((fault: unknown) => {
    if (signal?.aborted) throw fault;
    noteLine(false);
    throw new Problem({ status: 0 });
  });
  noteLine(answer.status < 502 || answer.status > 504);
  if (!answer.ok) throw await refusal(endpoint.path, answer);
  return endpoint.output.parse(await answer.json());
}

async function refusal(path: string, answer: Response): Promise<Problem> {
  const problem = await problemOf(answer);
  // signing in is refused in its own form
  const isSigningIn = path.startsWith('/auth/') && !path.startsWith('/auth/account');
  const isOut = problem.status === 401 || (problem.status === 403 && problem.type.endsWith('second-factor'));
  if (isOut && !isSigningIn && path !== '/me') signedOut.tell();
  return problem;
}

function fillPath(path: string, input: unknown): { path: string; rest: Record<string, unknown> } {
  const rest = { ...(input as Record<string, unknown>) };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]));
    delete rest[name];
    return value;
  });
  return { path: filled, rest };
}

/** Lists are given by repeating the name; what is absent is left out. */
function queryOf(rest: Record<string, unknown>): string {
  const pairs = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined || value === null
      ? []
      : (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)] as [string, string]),
  );
  return pairs.length ? `?${new URLSearchParams(pairs)}` : '';
}
